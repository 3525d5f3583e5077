package id.rewang.city.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.City;
import id.rewang.city.data.CitySize;
import id.rewang.city.day.DaySums.OpenLine;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.OrderState;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaySumsTest {

    private static final Script SCRIPT = Script.of(Script.MONTH_END, City.malang(CitySize.SMALL));
    private static final OpenLine STRAY =
            new OpenLine("rkud", Rupiah.of(75_000), "STRAY_CREDIT", "Bendahara", "the bank is asked");
    private static final Rupiah DELIVERED = Rupiah.of(1_800_000);

    @Test
    void aDayWhoseBooksAgreeHasNothingToComplainOf() {
        DaySums sums = new DaySums(
                new Sums(List.of(completed(DELIVERED, DELIVERED), refused(OrderState.REFUSED))),
                new Sums(List.of()),
                List.of(STRAY),
                List.of(),
                Rupiah.of(75_000));

        assertThat(sums.complaints()).isEmpty();
        assertThat(sums.day().sum(OrderSum::ordered)).isEqualTo(Rupiah.of(4_800_000));
        assertThat(sums.day().refused()).isEqualTo(Rupiah.of(3_000_000));
        assertThat(sums.json()).containsEntry("ordered", "4800000.00").containsEntry("suspense", "75000.00");
    }

    @Test
    void whatIsDueAndNotPaidOrPaidAndNotReconciledIsNamed() {
        assertThat(completed(Rupiah.ZERO, Rupiah.ZERO).complaints())
                .singleElement()
                .asString()
                .contains("to be paid Rp1.800.000", "paid Rp0");
        assertThat(completed(DELIVERED, Rupiah.ZERO).complaints())
                .singleElement()
                .asString()
                .contains("reconciled Rp0");
    }

    @Test
    void suspenseThatIsNotTheListOfOpenLinesIsNamed() {
        DaySums sums = new DaySums(new Sums(List.of()), new Sums(List.of()), List.of(STRAY), List.of(), Rupiah.ZERO);
        assertThat(sums.complaints()).singleElement().asString().contains("suspense is Rp0", "Rp75.000");
    }

    @Test
    void anOrderThatEndsOtherwiseThanToldIsNamed() {
        assertThat(refused(OrderState.AWAITING_APPROVAL).complaints())
                .singleElement()
                .asString()
                .contains("AWAITING_APPROVAL", "REFUSED");
    }

    private static PlannedOrder order(Case story) {
        return SCRIPT.orders().stream()
                .filter(order -> order.story() == story && order.isPaid() == order.goesThrough())
                .findFirst()
                .orElseThrow();
    }

    private static OrderSum completed(Rupiah paid, Rupiah reconciled) {
        return new OrderSum(
                order(Case.HAPPY),
                "SP/DIKBUD/2026/1",
                OrderState.COMPLETED,
                OrderState.COMPLETED,
                DELIVERED,
                DELIVERED,
                DELIVERED,
                paid,
                Rupiah.ZERO,
                reconciled,
                "");
    }

    private static OrderSum refused(OrderState state) {
        return new OrderSum(
                order(Case.OVER_BUDGET),
                "",
                OrderState.REFUSED,
                state,
                Rupiah.of(3_000_000),
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                "BUDGET_EXCEEDED, short of Rp1.000.000");
    }
}
