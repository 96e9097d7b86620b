package vn.ocop.registry;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.ocop.contracts.PaperDeadlineFact;
import vn.ocop.contracts.PaperFact;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.ProductFact;
import vn.ocop.contracts.RequestFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Jurisdictions;
import vn.ocop.platform.identity.Role;

/** Producers, products and papers of every commune. */
@SpringBootApplication
@EnableScheduling
public class RegistryApplication {

    public static void main(String[] args) {
        SpringApplication.run(RegistryApplication.class, args);
    }

    /** A seat opens what its hearings name (the database's policies say so), and nothing by its unit. */
    @Bean
    Jurisdictions jurisdictions() {
        return Jurisdictions.with(
                Map.of(Role.COUNCIL_MEMBER, Jurisdiction.PUBLIC, Role.ADVISORY_MEMBER, Jurisdiction.PUBLIC));
    }

    @Bean
    Topic<ProducerFact> producersTopic() {
        return Topics.PRODUCERS;
    }

    @Bean
    Topic<ProductFact> productsTopic() {
        return Topics.PRODUCTS;
    }

    @Bean
    Topic<PaperFact> papersTopic() {
        return Topics.PAPERS;
    }

    @Bean
    Topic<PaperDeadlineFact> paperDeadlinesTopic() {
        return Topics.PAPER_DEADLINES;
    }

    @Bean
    Topic<RequestFact> requestsTopic() {
        return Topics.REQUESTS;
    }
}
