package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.rulebook.CertificateRules;
import vn.ocop.certification.rulebook.CommuneReview;
import vn.ocop.certification.rulebook.ReEvaluation;
import vn.ocop.certification.rulebook.Revocation;
import vn.ocop.certification.rulebook.Rounds;
import vn.ocop.certification.rulebook.Rulebook;

/** Law that is loaded and never asked is worse than law that is missing: every section has a reader in production code. */
class LawReadersTests {

    /** Sections that are read as law and not only shown. */
    private static final Set<String> RULES = Set.of("Rulebook.rounds", "Rulebook.dossier", "Rulebook.producerType",
            "Rulebook.earlierRulebook", "Rulebook.lateReEvaluationDays", "Rulebook.samples", "Rulebook.bands",
            "AllowedProducer.mayTakePartIn", "Rounds.next", "CertificateRules.lifeMonths",
            "CertificateRules.extensionMaxDays", "CommuneReview.workingDays", "ReEvaluation.opens",
            "ReEvaluation.closes", "ReEvaluation.limitDays", "ReEvaluation.writtenConsultation",
            "Revocation.limitDays", "Revocation.grounds", "Samples.forSet", "DossierContents.items");

    private final Set<JavaMethodCall> calls = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.ocop.certification").stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(LawReadersTests::fromOutsideTheLaw)
            .collect(Collectors.toSet());

    @Test
    void everySectionOfTheRulebookIsRead() {
        var called = calls.stream().map(LawReadersTests::target).collect(Collectors.toSet());

        var unread = Stream.of(Rulebook.class, Rounds.class)
                .flatMap(law -> Stream.of(law.getRecordComponents())
                        .map(section -> law.getSimpleName() + "." + section.getName()))
                .filter(section -> !section.equals("Rounds.all") && !called.contains(section)).toList();
        assertThat(unread).isEmpty();
    }

    @Test
    void whatTheLawRulesIsAskedByThoseWhoActOnItNotOnlyShown() {
        assertThat(calls.stream().filter(call -> !call.getOriginOwner().getSimpleName().equals("Procedure"))
                .map(LawReadersTests::target)).containsAll(RULES);
    }

    @Test
    void everyLimitIsRead() {
        var unread = Stream.of(CertificateRules.class, CommuneReview.class, ReEvaluation.class, Revocation.class)
                .flatMap(law -> Stream.of(law.getRecordComponents())
                        .filter(part -> part.getType() == int.class || part.getType() == boolean.class)
                        .map(part -> law.getSimpleName() + "." + part.getName()))
                // these two are read as the window they make
                .filter(part -> !part.endsWith("DaysBeforeExpiry"))
                .filter(part -> calls.stream().map(LawReadersTests::target).noneMatch(part::equals)).toList();
        assertThat(unread).isEmpty();
    }

    private static String target(JavaMethodCall call) {
        return call.getTargetOwner().getSimpleName() + "." + call.getTarget().getName();
    }

    private static boolean fromOutsideTheLaw(JavaMethodCall call) {
        var caller = call.getOriginOwner();
        return !caller.getPackageName().endsWith(".json")
                && !caller.getName().equals(call.getTargetOwner().getName());
    }
}
