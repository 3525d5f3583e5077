package id.rewang.city.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.City;
import id.rewang.city.data.SampleDepartment;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final City city = City.load();
    private final Script script = Script.of(Script.MONTH_END, city);

    @Test
    void everyCaseHasAnOrder() {
        assertThat(script.orders()).extracting(ScriptedOrder::story).contains(Case.values());
    }

    @Test
    void everyWayOfPayingHasAHappyOrder() {
        assertThat(script.orders())
                .filteredOn(order -> order.story() == Case.HAPPY)
                .extracting(ScriptedOrder::channel)
                .contains(Channel.values());
    }

    @Test
    void theDayIsAsLargeAsTold() {
        assertThat(script.orders()).hasSizeBetween(48, 52);
        assertThat(sum(script.orders())).isBetween(Rupiah.of(400_000_000), Rupiah.of(800_000_000));
        assertThat(count(2_000_000)).isGreaterThanOrEqualTo(22);
        assertThat(script.orders()).allMatch(order -> order.total().compareTo(Rupiah.of(200_000_000)) <= 0);
    }

    private long count(long below) {
        return script.orders().stream()
                .filter(order -> order.total().compareTo(Rupiah.of(below)) < 0)
                .count();
    }

    @Test
    void anOrderHasOneSellerAndNumbersAreUnique() {
        assertThat(script.orders()).extracting(ScriptedOrder::number).doesNotHaveDuplicates();
        assertThat(script.orders())
                .allSatisfy(order -> assertThat(order.lines())
                        .allSatisfy(line -> assertThat(line.product().seller())
                                .isEqualTo(order.seller().key())));
    }

    @Test
    void onlyTheOrdersMeantToFailAreShortOfStockBudgetOrCash() {
        for (ScriptedOrder order : script.orders()) {
            assertThat(order.lines().stream()
                            .anyMatch(line -> wanted(line) > line.product().stock()))
                    .as("%s is short of stock", order.key())
                    .isEqualTo(order.story() == Case.NO_STOCK);
            assertThat(ceiling(order).compareTo(wantedFrom(order)) < 0)
                    .as("%s is over budget", order.key())
                    .isEqualTo(order.story() == Case.OVER_BUDGET);
        }
        for (SampleDepartment department : city.departments()) {
            assertThat(held(department, "UP")).isLessThanOrEqualTo(department.upCash());
            assertThat(held(department, "KKPD")).isLessThanOrEqualTo(department.cardLimit());
            assertThat(held(department, "LS")).isLessThanOrEqualTo(department.spd());
        }
    }

    private int wanted(ScriptedLine line) {
        return script.orders().stream()
                        .filter(order -> order.story() != Case.NO_STOCK)
                        .flatMap(order -> order.lines().stream())
                        .filter(other -> other.product().equals(line.product()))
                        .mapToInt(ScriptedLine::quantity)
                        .sum()
                + (line.product().key().equals("madu-rambutan") ? line.quantity() : 0);
    }

    private Rupiah ceiling(ScriptedOrder order) {
        return city.budget().stream()
                .filter(line -> line.id().equals(BudgetLine.idOf(order.department(), order.account())))
                .findAny()
                .orElseThrow()
                .ceiling();
    }

    private Rupiah wantedFrom(ScriptedOrder order) {
        return sum(script.orders().stream()
                .filter(other -> other.department().equals(order.department())
                        && other.account().equals(order.account()))
                .toList());
    }

    private Rupiah held(SampleDepartment department, String method) {
        Predicate<ScriptedOrder> isHeld = order -> order.story().ending() != Case.Ending.REFUSED;
        return sum(script.orders().stream()
                .filter(isHeld.and(order ->
                        order.department().equals(department) && order.method().equals(method)))
                .toList());
    }

    @Test
    void whatIsDeliveredAndGivenUpIsWhatWasApproved() {
        for (ScriptedOrder order : script.orders()) {
            DeliveryPlan plan = order.delivery();
            int accepted = plan.shipments().stream()
                    .mapToInt(shipment -> shipment.quantity() - shipment.rejected())
                    .sum();
            int approved = order.approvedLines().stream()
                    .mapToInt(ScriptedLine::quantity)
                    .sum();
            if (plan.givenUpBecause() == null) {
                assertThat(accepted).as(order.key()).isEqualTo(approved);
            } else {
                assertThat(accepted).as(order.key()).isBetween(1, approved - 1);
            }
        }
    }

    @Test
    void theShortDeliveryIs460Of500() {
        assertThat(script.orders())
                .filteredOn(order -> order.story() == Case.SHORT_DELIVERY)
                .singleElement()
                .satisfies(order -> assertThat(
                                order.delivery().shipments().getFirst().quantity())
                        .isEqualTo(460));
    }

    @Test
    void upAndCardOrdersHaveTheirChannels() {
        assertThat(script.orders().stream()
                        .collect(Collectors.groupingBy(
                                ScriptedOrder::channel, Collectors.mapping(ScriptedOrder::method, Collectors.toSet()))))
                .containsEntry(Channel.SNAP, java.util.Set.of("UP"))
                .containsEntry(Channel.BULK, java.util.Set.of("UP"))
                .containsEntry(Channel.SP2D, java.util.Set.of("LS"))
                .containsEntry(Channel.CARD, java.util.Set.of("KKPD"));
    }

    private static Rupiah sum(List<ScriptedOrder> orders) {
        return orders.stream().map(ScriptedOrder::total).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
