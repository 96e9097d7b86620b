package vn.ocop.certification;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.HearingFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Jurisdictions;
import vn.ocop.platform.identity.Role;

/** The law, dossiers, the council and certificates. */
@SpringBootApplication
public class CertificationApplication {

    public static void main(String[] args) {
        SpringApplication.run(CertificationApplication.class, args);
    }

    @Bean
    Topic<DossierFact> dossiersTopic() {
        return Topics.DOSSIERS;
    }

    @Bean
    Topic<CertificateFact> certificatesTopic() {
        return Topics.CERTIFICATES;
    }

    @Bean
    Topic<HearingFact> hearingsTopic() {
        return Topics.HEARINGS;
    }

    /** The city sees a commune's dossier from the moment it is handed over, by a grant, and not before. */
    @Bean
    Jurisdictions jurisdictions() {
        return Jurisdictions.with(Map.of(Role.CITY_OFFICER, Jurisdiction.UNIT, Role.CITY_LEADER, Jurisdiction.UNIT,
                Role.COUNCIL_MEMBER, Jurisdiction.UNIT, Role.ADVISORY_MEMBER, Jurisdiction.UNIT, Role.INSPECTOR,
                Jurisdiction.UNIT));
    }
}
