package vn.ocop.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house, for a service's own ArchUnit test to extend. */
public class HouseRules {

    private static final String[] ADAPTERS = {"..web..", "..jdbc..", "..messaging..", "..s3..", "..mail..", "..json..",
            "..start.."};

    @ArchTest
    static final ArchRule servicesNeverImportEachOther = noClasses()
            .should(new com.tngtech.archunit.lang.ArchCondition<>(
                    "depend on another service") {
                @Override
                public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                    var own = type.getPackageName().split("\\.")[2];
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith("vn.ocop."))
                            .filter(dependency -> {
                                var other = dependency.getTargetClass().getPackageName().split("\\.")[2];
                                return !other.equals(own) && !other.equals("platform") && !other.equals("contracts");
                            })
                            .forEach(dependency -> events
                                    .add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(dependency,
                                            dependency.getDescription())));
                }
            }).allowEmptyShould(true);

    @ArchTest
    static final ArchRule domainImportsNoFramework = noClasses().that(inTheDomain())
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..", "javax.sql..",
                    "tools.jackson..",
                    "jakarta.servlet..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule conceptsFormNoCircle = slices().matching("vn.ocop.*.(*)..").should().beFreeOfCycles()
            .allowEmptyShould(true);

    /** A concept's own package, beside which its adapters stand; the service's root package wires them. */
    private static DescribedPredicate<JavaClass> inTheDomain() {
        return DescribedPredicate.describe("are in a concept's own package",
                type -> type.getPackageName().split("\\.").length == 4 && !type.getSimpleName().startsWith("Jdbc")
                        && !type.getSimpleName().endsWith("Feeds")
                        && java.util.Arrays.stream(ADAPTERS)
                                .noneMatch(adapter -> ("." + type.getPackageName() + ".")
                                        .contains(adapter.substring(1, adapter.length() - 1))));
    }
}
