package vn.ocop.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = GatewayApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTests {

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES = slices()
            .matching("vn.ocop.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_SIGN_IN_KNOWS_ABOUT_TOKENS_AND_SESSIONS = noClasses()
            .that().resideOutsideOfPackage("vn.ocop.gateway.signin..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.security..", "com.nimbusds..");

    @ArchTest
    static final ArchRule ONLY_THE_ROUTES_KNOW_HOW_REQUESTS_ARE_PASSED_ON = noClasses()
            .that().resideOutsideOfPackage("vn.ocop.gateway.route..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework.cloud.gateway..", "io.github.resilience4j..", "org.apache.hc..");

    @ArchTest
    static final ArchRule ANSWERS_KNOW_NOTHING_OF_WHO_ASKS_OR_WHERE_IT_GOES = noClasses()
            .that().resideInAnyPackage("vn.ocop.gateway.answer..", "vn.ocop.gateway.relay..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("vn.ocop.gateway.signin..", "vn.ocop.gateway.route..", "vn.ocop.gateway.limit..");

    @ArchTest
    static final ArchRule THE_GATEWAY_HOLDS_NO_DATA = noClasses()
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.apache.kafka..");
}
