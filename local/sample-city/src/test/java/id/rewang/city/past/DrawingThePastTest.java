package id.rewang.city.past;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.City;
import id.rewang.city.data.CitySize;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Script;
import id.rewang.city.plan.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawingThePastTest {

    private static final int UNDER_WAY = 28;

    private final City city = City.malang(CitySize.FULL);
    private final Script script = Script.of(Script.MONTH_END, city);
    private final Past past = draw();

    private Past draw() {
        return new DrawingThePast(city, script.date(), 60, 15, script.orders()).draw(UNDER_WAY);
    }

    @Test
    void sixtyWorkingDaysEndBeforeTheDayThatIsTold() {
        assertThat(past.days())
                .hasSize(60)
                .startsWith(LocalDate.of(2026, 8, 5))
                .endsWith(LocalDate.of(2026, 10, 29))
                .doesNotContain(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 25));
    }

    @Test
    void everyStepIsDoneOnAWorkingDayOfThePast() {
        assertThat(past.orders())
                .allSatisfy(order -> assertThat(past.days())
                        .containsAll(order.plan().reached().keySet()));
    }

    @Test
    void thePastIsTheSameInEveryRun() {
        assertThat(draw()).isEqualTo(past);
    }

    @Test
    void aboutFifteenOrdersADayAreAboutAsLargeAsRealOnes() {
        assertThat(past.orders()).hasSizeBetween(860, 940);
        List<PlannedOrder> through =
                past.orders().stream().filter(PlannedOrder::goesThrough).toList();
        assertThat(sum(through).sen() / through.size()).isBetween(230_000_000L, 300_000_000L);
        long justBelow = past.orders().stream()
                .filter(order -> order.total().compareTo(Rupiah.of(1_650_000)) > 0
                        && order.total().compareTo(Rupiah.of(2_000_000)) <= 0)
                .count();
        assertThat(100.0 * justBelow / past.orders().size()).isBetween(18.0, 35.0);
    }

    @Test
    void aboutFifteenOfAHundredComeToNothing() {
        long nothing =
                past.orders().stream().filter(order -> !order.goesThrough()).count();
        assertThat(100.0 * nothing / past.orders().size()).isBetween(12.0, 18.0);
        assertThat(past.orders())
                .extracting(PlannedOrder::story)
                .contains(
                        Case.REJECTED,
                        Case.DECLINED,
                        Case.CANCELLED,
                        Case.EXPIRED,
                        Case.NO_STOCK,
                        Case.OVER_METHOD_LIMIT,
                        Case.LATE_DELIVERY,
                        Case.PARTIAL_DELIVERY,
                        Case.RETURNED_NEXT_DAY);
    }

    @Test
    void asManyAreUnderWayInTheEndAsWanted() {
        assertThat(past.orders().stream().filter(ClearingDesks::isUnderWay)).hasSize(UNDER_WAY);
    }

    @Test
    void departmentsPayAsPunctuallyAsTheyAreKnownFor() {
        assertThat(daysToPay("dinkes")).isBetween(1.0, 3.5);
        assertThat(daysToPay("dispora")).isBetween(33.0, 37.0);
    }

    private double daysToPay(String department) {
        return past.orders().stream()
                .filter(order -> order.department().key().equals(department)
                        && order.isPaid()
                        && !order.method().equals("KKPD"))
                .mapToLong(order -> ChronoUnit.DAYS.between(on(order, Step.BILLED), on(order, Step.PAID)))
                .average()
                .orElseThrow();
    }

    private static LocalDate on(PlannedOrder order, Step step) {
        return order.plan().reached().keySet().stream()
                .filter(day -> order.plan().does(step, day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noBudgetLineIsOverspentWithWhatTheDayNeedsToo() {
        Map<String, Rupiah> wanted = new HashMap<>();
        for (List<PlannedOrder> orders : List.of(past.orders(), script.orders())) {
            orders.stream()
                    .filter(order -> order.story().ending() != Case.Ending.REFUSED)
                    .forEach(order -> wanted.merge(
                            BudgetLine.idOf(order.department(), order.account()).toString(),
                            order.total(),
                            Rupiah::plus));
        }
        assertThat(city.budget())
                .allSatisfy(line -> assertThat(wanted.getOrDefault(line.id().toString(), Rupiah.ZERO))
                        .isLessThanOrEqualTo(line.ceiling()));
    }

    @Test
    void noTreasurerIsGivenMoreThanWasSpent() {
        for (SampleDepartment department : city.departments()) {
            Rupiah given = past.replenishments().stream()
                    .filter(one -> one.department().equals(department))
                    .map(Past.Replenishment::amount)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
            assertThat(given)
                    .isLessThanOrEqualTo(sum(past.orders().stream()
                            .filter(order -> order.department().equals(department)
                                    && order.method().equals("UP")
                                    && order.isPaid())
                            .toList()));
        }
    }

    @Test
    void keysAreUnique() {
        assertThat(past.orders()).extracting(PlannedOrder::key).doesNotHaveDuplicates();
    }

    private static Rupiah sum(List<PlannedOrder> orders) {
        return orders.stream().map(PlannedOrder::total).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
