package vn.ocop.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.council.Councils;
import vn.ocop.certification.council.HearingWork;
import vn.ocop.certification.council.Members;
import vn.ocop.certification.council.Regulation;
import vn.ocop.certification.council.Regulations;
import vn.ocop.certification.council.SessionWork;
import vn.ocop.certification.dossier.DecisionWork;
import vn.ocop.certification.dossier.DossierWork;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.platform.directory.Directory;

/** Joins the council, which knows no framework, with what it works on. */
@Configuration(proxyBeanMethods = false)
class CouncilWiring {

    /** What holds where a city has recorded no regulation of its own. */
    @Bean
    Regulation cautiousRegulation(JsonMapper json) {
        try (var file = new ClassPathResource("law/council-default.json").getInputStream()) {
            return json.readValue(file, Regulation.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    Members members(Directory directory) {
        return (unit, role) -> directory.people(unit, role).stream().map(Directory.Person::id)
                .collect(Collectors.toSet());
    }

    @Bean
    SessionWork sessionWork(Councils councils, Regulations regulations, Members members, DossierWork dossiers,
            Clock clock) {
        return new SessionWork(councils, regulations, members, dossiers, clock);
    }

    @Bean
    HearingWork hearingWork(Councils councils, DossierWork dossiers, DecisionWork decisions, Law law, Clock clock) {
        return new HearingWork(councils, dossiers, decisions, law, clock);
    }
}
