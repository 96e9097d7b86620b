package vn.ocop.registry.use;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.inbox.Inbox;

/** Feeds the copies from certification's topics. */
@Configuration(proxyBeanMethods = false)
class UseFeeds {

    @Bean
    Consumer<Message<List<byte[]>>> dossiers(Inbox inbox, JdbcUses uses) {
        return inbox.consumer("dossiers", Topics.DOSSIERS, uses::apply);
    }

    @Bean
    Consumer<Message<List<byte[]>>> certificateUses(Inbox inbox, JdbcUses uses) {
        return inbox.consumer("certificateUses", Topics.CERTIFICATES, uses::applyCertificate);
    }
}
