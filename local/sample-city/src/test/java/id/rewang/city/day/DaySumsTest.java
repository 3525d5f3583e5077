package id.rewang.city.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Rupiah;
import id.rewang.city.day.DaySums.OpenLine;
import id.rewang.city.day.DaySums.OrderSum;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaySumsTest {

    private static final OpenLine STRAY =
            new OpenLine("1140000001", Rupiah.of(75_000), "STRAY_CREDIT", "Bendahara Contoh", "ditanyakan ke bank");

    @Test
    void aDayWhoseBooksAgreeHasNothingToComplainOf() {
        DaySums sums = new DaySums(
                List.of(completed(Rupiah.of(1_800_000), Rupiah.of(1_800_000)), refused()),
                List.of(STRAY),
                List.of(),
                Rupiah.of(75_000));

        assertThat(sums.complaints()).isEmpty();
        assertThat(sums.sum(OrderSum::ordered)).isEqualTo(Rupiah.of(4_800_000));
        assertThat(sums.sum(OrderSum::paid)).isEqualTo(Rupiah.of(1_800_000));
        assertThat(sums.refused()).isEqualTo(Rupiah.of(3_000_000));
        assertThat(sums.json()).containsEntry("ordered", "4800000.00").containsEntry("suspense", "75000.00");
    }

    @Test
    void whatIsDeliveredAndNotPaidOrPaidAndNotReconciledIsNamed() {
        assertThat(day(completed(Rupiah.ZERO, Rupiah.ZERO)).complaints())
                .singleElement()
                .asString()
                .contains("order-01", "delivered Rp1.800.000", "paid Rp0");
        assertThat(day(completed(Rupiah.of(1_800_000), Rupiah.ZERO)).complaints())
                .singleElement()
                .asString()
                .contains("reconciled Rp0");
    }

    @Test
    void suspenseThatIsNotTheListOfOpenLinesIsNamed() {
        DaySums sums = new DaySums(List.of(), List.of(STRAY), List.of(), Rupiah.ZERO);
        assertThat(sums.complaints()).singleElement().asString().contains("suspense is Rp0", "Rp75.000");
    }

    @Test
    void anOrderThatEndsOtherwiseThanToldIsNamed() {
        OrderSum order = new OrderSum(
                "order-14",
                "",
                Case.OVER_BUDGET,
                OrderState.AWAITING_APPROVAL,
                Rupiah.of(3_000_000),
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                "");
        assertThat(day(order).complaints()).singleElement().asString().contains("AWAITING_APPROVAL", "REFUSED");
    }

    private static DaySums day(OrderSum order) {
        return new DaySums(List.of(order), List.of(), List.of(), Rupiah.ZERO);
    }

    private static OrderSum completed(Rupiah paid, Rupiah reconciled) {
        return new OrderSum(
                "order-01",
                "SP/DIKBUD/2026/1",
                Case.HAPPY,
                OrderState.COMPLETED,
                Rupiah.of(1_800_000),
                Rupiah.of(1_800_000),
                paid,
                Rupiah.ZERO,
                reconciled,
                "");
    }

    private static OrderSum refused() {
        return new OrderSum(
                "order-14",
                "",
                Case.OVER_BUDGET,
                OrderState.REFUSED,
                Rupiah.of(3_000_000),
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                "BUDGET_EXCEEDED, short of Rp1.000.000");
    }
}
