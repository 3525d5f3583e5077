package id.rewang.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.rewang.payment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The business knows neither Kafka nor the web. */
    @ArchTest
    static final ArchRule businessIsFreeOfKafkaAndWeb = noClasses()
            .that()
            .resideOutsideOfPackages("..payment.web..", "..payment.kafka..", "..payment.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.springframework.kafka..",
                    "org.springframework.web..",
                    "jakarta.servlet..",
                    "id.rewang.payment.web..",
                    "id.rewang.payment.kafka..");

    /** The books do not depend on what is booked. */
    @ArchTest
    static final ArchRule theLedgerKnowsNobody = noClasses()
            .that()
            .resideInAPackage("..payment.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..payment.order..", "..payment.fund..", "..payment.payment..", "..payment.bill..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("id.rewang.payment.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsAnotherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.rewang.procurement..", "id.rewang.catalog..", "id.rewang.stack..");
}
