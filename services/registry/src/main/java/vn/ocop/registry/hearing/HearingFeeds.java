package vn.ocop.registry.hearing;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.inbox.Inbox;

/** Feeds the copy from certification's topic. */
@Configuration(proxyBeanMethods = false)
class HearingFeeds {

    @Bean
    Consumer<Message<List<byte[]>>> hearings(Inbox inbox, JdbcHearings hearings) {
        return inbox.consumer("hearings", Topics.HEARINGS, hearings::apply);
    }
}
