package id.rewang.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.rewang.identity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("id.rewang.identity.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule usersAndSecondFactorsKnowNothingOfTheWeb = noClasses()
            .that()
            .resideInAnyPackage("id.rewang.identity.user..", "id.rewang.identity.secondfactor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "id.rewang.identity.web..");

    @ArchTest
    static final ArchRule nothingKnowsAService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.rewang.catalog..", "id.rewang.procurement..", "id.rewang.payment..", "id.rewang.stack..");
}
