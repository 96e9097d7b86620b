package vn.ocop.certification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ocop.certification.certificate.CertificateWork;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.certificate.EarlierRecords;
import vn.ocop.certification.certificate.EarlierWork;
import vn.ocop.certification.dossier.Issuing;
import vn.ocop.certification.dossier.DecisionWork;
import vn.ocop.certification.dossier.DossierWork;
import vn.ocop.certification.dossier.Dossiers;
import vn.ocop.certification.dossier.Filings;
import vn.ocop.certification.dossier.Outcomes;
import vn.ocop.certification.rulebook.Law;
import vn.ocop.certification.register.Register;
import vn.ocop.certification.rulebook.Rulebooks;
import vn.ocop.certification.rulebook.json.LawFiles;
import vn.ocop.platform.calendar.WorkingDayFiles;
import vn.ocop.platform.calendar.WorkingDays;
import vn.ocop.platform.tenancy.Units;

/** Joins the domain, which knows no framework, with what it works on. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    /** Reads and checks the law: a service whose law contradicts itself does not start. */
    @Bean
    LawFiles lawFiles() {
        return LawFiles.load();
    }

    @Bean
    Rulebooks rulebooks(LawFiles files) {
        return files.rulebooks();
    }

    @Bean
    Law law(Rulebooks rulebooks) {
        return new Law(rulebooks);
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDayFiles.load();
    }

    @Bean
    Issuing issuing(Certificates certificates) {
        return new Issuing(certificates);
    }

    @Bean
    CertificateWork certificateWork(Certificates certificates, Rulebooks rulebooks, Clock clock) {
        return new CertificateWork(certificates, rulebooks, clock);
    }

    @Bean
    EarlierWork earlierWork(EarlierRecords records, Certificates certificates, Register register, Rulebooks rulebooks,
            @Value("${ocop.earlier-certificates-until:}") String until, Clock clock) {
        return new EarlierWork(records, certificates, register, rulebooks,
                until.isBlank() ? null : LocalDate.parse(until), clock);
    }

    @Bean
    Filings filings(Register register, Law law, Certificates certificates, WorkingDays workingDays, Clock clock) {
        return new Filings(register, law, certificates, workingDays, clock);
    }

    @Bean
    DossierWork dossierWork(Dossiers dossiers, Register register, Filings filings, Certificates certificates, Law law,
            JdbcClient jdbc, Clock clock) {
        return new DossierWork(dossiers, register, filings, certificates, law, new Units(jdbc)::above, clock);
    }

    @Bean
    DecisionWork decisionWork(Dossiers dossiers, Outcomes outcomes, Register register, Certificates certificates,
            Issuing issuing, Law law, Clock clock) {
        return new DecisionWork(dossiers, outcomes, register, certificates, issuing, law, clock);
    }
}
