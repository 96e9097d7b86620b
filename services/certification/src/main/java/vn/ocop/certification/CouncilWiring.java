package vn.ocop.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.client.RestClientException;
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
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

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
        return (unit, role) -> members(directory, unit, role);
    }

    private static Set<UUID> members(Directory directory, String unit, Role role) {
        try {
            return directory.people(unit, role).stream().map(Directory.Person::id).collect(Collectors.toSet());
        } catch (RestClientException away) {
            LoggerFactory.getLogger(Members.class).warn("The directory of people is away: {}",
                    away.getClass().getSimpleName());
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "directory-away",
                    new Text("Chưa tra được danh sách thành viên, xin thử lại sau giây lát.",
                            "The list of members cannot be looked up now; try again in a moment."));
        }
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
