package vn.ocop.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.workbook.Column;
import vn.ocop.registry.workbook.Headings;
import vn.ocop.registry.workbook.Importing;
import vn.ocop.registry.workbook.Workbooks;
import vn.ocop.registry.workbook.xlsx.XlsxReader;

/** Joins the import of workbooks with what it works on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WorkbookWiring {

    @Bean
    Headings headings(JsonMapper json) {
        try (var file = new ClassPathResource("workbook/headings.json").getInputStream()) {
            return new Headings(json.readValue(file, new TypeReference<Map<Column, List<String>>>() {
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    XlsxReader xlsxReader(Headings headings) {
        return new XlsxReader(headings);
    }

    @Bean
    Importing importing(Workbooks workbooks, Producers producers, Products products,
            PlatformTransactionManager transactions, Clock clock) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Importing(workbooks, producers, products, work -> own.executeWithoutResult(status -> work.run()),
                clock);
    }
}
