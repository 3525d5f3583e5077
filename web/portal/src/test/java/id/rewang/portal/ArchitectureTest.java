package id.rewang.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.rewang.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("id.rewang.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsTheServicesButByTheirApi = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.rewang.catalog..",
                    "id.rewang.procurement..",
                    "id.rewang.payment..",
                    "id.rewang.kit..",
                    "id.rewang.identity..");

    @ArchTest
    static final ArchRule theCommonPartsKnowNoPageOfAnybody = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.rewang.portal.api..",
                    "id.rewang.portal.web..",
                    "id.rewang.portal.security..",
                    "id.rewang.portal.draft..",
                    "id.rewang.portal.live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.rewang.portal.home..",
                    "id.rewang.portal.ordering..",
                    "id.rewang.portal.approving..",
                    "id.rewang.portal.receiving..",
                    "id.rewang.portal.handover..",
                    "id.rewang.portal.selling..",
                    "id.rewang.portal.offering..",
                    "id.rewang.portal.timeline..",
                    "id.rewang.portal.paying..",
                    "id.rewang.portal.cardbill..",
                    "id.rewang.portal.reconciling..",
                    "id.rewang.portal.operating..");
}
