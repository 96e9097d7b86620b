package vn.ocop.programme;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;

/** The units on the platform and their people. */
@SpringBootApplication
public class ProgrammeApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProgrammeApplication.class, args);
    }

    @Bean
    Topic<UnitFact> unitsTopic() {
        return Topics.UNITS;
    }
}
