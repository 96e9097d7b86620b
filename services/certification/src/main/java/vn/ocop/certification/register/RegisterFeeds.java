package vn.ocop.certification.register;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.inbox.Inbox;

/** Feeds the copies from the registry's topics. */
@Configuration(proxyBeanMethods = false)
class RegisterFeeds {

    @Bean
    Consumer<Message<List<byte[]>>> producers(Inbox inbox, JdbcRegister register) {
        return inbox.consumer("producers", Topics.PRODUCERS, register::apply);
    }

    @Bean
    Consumer<Message<List<byte[]>>> products(Inbox inbox, JdbcRegister register) {
        return inbox.consumer("products", Topics.PRODUCTS, register::applyProduct);
    }

    @Bean
    Consumer<Message<List<byte[]>>> papers(Inbox inbox, JdbcRegister register) {
        return inbox.consumer("papers", Topics.PAPERS, register::applyPaper);
    }
}
