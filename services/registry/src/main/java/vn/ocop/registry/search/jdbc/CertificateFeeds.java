package vn.ocop.registry.search.jdbc;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.inbox.Inbox;

/** Products are also found by the rank of their certificate, which certification tells. */
@Configuration(proxyBeanMethods = false)
class CertificateFeeds {

    @Bean
    Consumer<Message<List<byte[]>>> certificates(Inbox inbox, JdbcSearches searches) {
        return inbox.consumer("certificates", Topics.CERTIFICATES, searches::apply);
    }
}
