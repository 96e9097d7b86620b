package vn.ocop.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** One request, one transaction; stored answers and their end; and the operator's endpoints. */
@AutoConfiguration(afterName = {"vn.ocop.platform.DataAutoConfiguration",
        "vn.ocop.platform.inbox.InboxAutoConfiguration"})
@ConditionalOnClass(JdbcClient.class)
@EnableScheduling
@Import(OperatorController.class)
public class DataWebAutoConfiguration {

    @Bean
    ForgottenAnswers forgottenAnswers(JdbcClient jdbc) {
        return new ForgottenAnswers(jdbc);
    }

    /** After the security filters, so that the transaction knows who acts. */
    @Bean
    FilterRegistrationBean<UnitOfWork> unitOfWork(PlatformTransactionManager transactions, JdbcClient jdbc,
            JsonMapper json, ProblemWriter problems, Endpoints endpoints, @Value("${ocop.uploads}") int uploads) {
        var filter = new FilterRegistrationBean<>(new UnitOfWork(transactions, new Idempotency(jdbc, json),
                new Uploads(uploads), endpoints, problems));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return filter;
    }
}
