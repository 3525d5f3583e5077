package id.rewang.procurement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.rewang.procurement", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] BUSINESS = {
        "..department..", "..budget..", "..policy..", "..order..", "..photo..", "..delivery..", "..handover.."
    };

    @ArchTest
    static final ArchRule BUSINESS_KNOWS_NO_HTTP_AND_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(BUSINESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "jakarta.servlet..",
                    "org.apache.kafka..",
                    "org.springframework.kafka..");

    @ArchTest
    static final ArchRule BUSINESS_DOES_NOT_KNOW_HOW_IT_IS_REACHED = noClasses()
            .that()
            .resideInAnyPackage(BUSINESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.rewang.procurement.web..", "id.rewang.procurement.kafka..");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_KNOWN =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("id.rewang.catalog..", "id.rewang.payment..");
}
