package id.rewang.payment.event;

import static id.rewang.payment.Contracts.assertIsSample;
import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.payment.event.PaymentEvent.BillAccepted;
import id.rewang.payment.event.PaymentEvent.BillRefused;
import id.rewang.payment.event.PaymentEvent.Evidence;
import id.rewang.payment.event.PaymentEvent.FundsRefused;
import id.rewang.payment.event.PaymentEvent.FundsReserved;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.event.PaymentEvent.PaymentInstructed;
import id.rewang.payment.event.PaymentEvent.PaymentReconciled;
import id.rewang.payment.event.PaymentEvent.PaymentReturned;
import id.rewang.payment.event.PaymentEvent.PaymentSettled;
import id.rewang.payment.event.PaymentEvent.Reason;
import id.rewang.payment.order.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What payment publishes is what its contracts promise. */
class PaymentEventContractTest {

    private static final UUID ORDER = id("a1");
    private static final UUID BILL = id("b1");
    private static final UUID PAYMENT = id("c1");
    private static final UUID HANDOVER = id("d1");
    private static final UUID DEPARTMENT = id("e1");
    private static final String REGION = "35.73";
    private static final Money GROSS = Money.rupiah(2_500_000);
    private static final Money NET = Money.rupiah(2_487_500);
    private static final String REFERENCE = "RW01J9P1X2G0E00800000000000C101";
    private static final List<Withheld> WITHHELD = List.of(new Withheld(
            "PPH_FINAL_UMKM",
            Money.rupiah(12_500),
            GROSS,
            new BigDecimal("0.5"),
            "DOWN",
            "tax.pph-final-umkm.rate",
            1,
            "PP 55/2022 Pasal 56"));

    static Stream<PaymentEvent> events() {
        return Stream.of(
                new FundsReserved(ORDER, 1, REGION, DEPARTMENT, PaymentMethod.UP, GROSS, at("2026-10-30T01:30:00Z")),
                new FundsRefused(
                        ORDER,
                        1,
                        REGION,
                        DEPARTMENT,
                        PaymentMethod.UP,
                        GROSS,
                        "UP_CASH_SHORT",
                        "UP has IDR 1750000.00 left, the order needs IDR 2500000.00",
                        Money.rupiah(1_750_000),
                        at("2026-10-30T01:30:00Z")),
                new BillAccepted(
                        ORDER,
                        1,
                        REGION,
                        BILL,
                        HANDOVER,
                        PAYMENT,
                        "INV-001",
                        GROSS,
                        new By(null, "penjual-contoh-1", "Penjual Contoh Satu (data contoh)", "seller"),
                        at("2026-11-02T02:00:00Z")),
                new BillRefused(
                        ORDER,
                        1,
                        REGION,
                        BILL,
                        HANDOVER,
                        "INV-001",
                        List.of(new Reason(
                                "AMOUNT_DIFFERS",
                                "the invoice says IDR 2600000.00, the BAST makes payable IDR 2500000.00")),
                        at("2026-11-02T02:00:00Z")),
                new PaymentInstructed(
                        ORDER,
                        1,
                        REGION,
                        PAYMENT,
                        BILL,
                        1,
                        REFERENCE,
                        GROSS,
                        WITHHELD,
                        NET,
                        new By("199001012015011001", null, "Bendahara Contoh (data contoh)", "treasurer"),
                        at("2026-11-02T03:00:00Z")),
                new PaymentSettled(
                        ORDER,
                        1,
                        REGION,
                        PAYMENT,
                        BILL,
                        1,
                        PaymentMethod.UP,
                        GROSS,
                        WITHHELD,
                        NET,
                        new Evidence(Evidence.Kind.BANK_TRANSFER, REFERENCE),
                        at("2026-11-02T03:00:05Z")),
                new PaymentReturned(
                        ORDER,
                        1,
                        REGION,
                        PAYMENT,
                        BILL,
                        1,
                        false,
                        GROSS,
                        "ACCOUNT_CLOSED",
                        "the payee's account is closed",
                        at("2026-11-02T03:00:05Z")),
                new PaymentReconciled(
                        ORDER, 1, REGION, PAYMENT, BILL, id("f1"), 3, MatchedBy.REFERENCE, at("2026-11-03T00:10:00Z")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isTheGoldenSampleAndObeysTheSchema(PaymentEvent event) {
        assertIsSample("payment.payment.events", event.getClass().getSimpleName() + ".v1", event);
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(PaymentEvent.class.getPermittedSubclasses()));
    }

    private static UUID id(String end) {
        return UUID.fromString("01934c1e-8a00-7000-8000-0000000000" + end);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
