package id.rewang.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.rewang.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "id.rewang.catalog.seller..", "id.rewang.catalog.product..", "id.rewang.catalog.stock.."
    };

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("id.rewang.catalog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNeitherKafkaNorTheWeb = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.springframework.kafka..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "id.rewang.catalog.kafka..",
                    "id.rewang.catalog.web..");

    @ArchTest
    static final ArchRule nothingKnowsAnotherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.rewang.procurement..", "id.rewang.payment..", "id.rewang.stack..");
}
