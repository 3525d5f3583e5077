package id.rewang.city.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.City;
import id.rewang.city.data.CitySize;
import id.rewang.city.data.SampleDepartment;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final City city = City.malang(CitySize.SMALL);
    private final Script script = Script.of(Script.MONTH_END, city);

    @Test
    void everyCaseHasAnOrderButThoseThatOnlyThePastHas() {
        Set<Case> onlyInThePast = Set.of(Case.CANCELLED, Case.RETURNED_NEXT_DAY);
        assertThat(script.orders())
                .extracting(PlannedOrder::story)
                .containsAll(Stream.of(Case.values())
                        .filter(story -> !onlyInThePast.contains(story))
                        .toList());
    }

    @Test
    void everyWayOfPayingHasAHappyOrder() {
        assertThat(script.orders())
                .filteredOn(order -> order.story() == Case.HAPPY)
                .extracting(PlannedOrder::channel)
                .contains(Channel.values());
    }

    @Test
    void fortyEightOrdersAreSubmittedAsLargeAsTold() {
        List<PlannedOrder> submitted = script.ofTheDay().stream()
                .filter(order -> order.story() != Case.DRAFT)
                .toList();
        assertThat(submitted).hasSize(48);
        assertThat(sum(submitted)).isBetween(Rupiah.of(430_000_000), Rupiah.of(450_000_000));
        assertThat(between(submitted, 0, 2_000_000)).isEqualTo(24);
        assertThat(between(submitted, 2_000_000, 10_000_001)).isEqualTo(14);
        assertThat(between(submitted, 10_000_001, 50_000_001)).isEqualTo(8);
        assertThat(between(submitted, 50_000_001, 200_000_001)).isEqualTo(2);
    }

    private static long between(List<PlannedOrder> orders, long low, long below) {
        return orders.stream()
                .filter(order -> order.total().compareTo(Rupiah.of(low)) >= 0
                        && order.total().compareTo(Rupiah.of(below)) < 0)
                .count();
    }

    @Test
    void fourAreRefusedAndFourMoreComeToNothing() {
        assertThat(ending(Case.Ending.REFUSED)).isEqualTo(4);
        assertThat(ending(Case.Ending.CANCELLED)).isEqualTo(1);
        assertThat(ending(Case.Ending.REJECTED)).isEqualTo(1);
        assertThat(ending(Case.Ending.DECLINED)).isEqualTo(2);
    }

    private long ending(Case.Ending ending) {
        return script.ofTheDay().stream()
                .filter(order -> order.story().ending() == ending)
                .count();
    }

    @Test
    void thirtySixDeliveriesThirtyTwoBastAndThirtyFiveBillsAreOfTheDay() {
        assertThat(script.orders().stream()
                        .filter(order -> order.plan().does(Step.SENT, script.date())
                                || order.plan().does(Step.PARTLY_DELIVERED, script.date())))
                .hasSize(36);
        assertThat(doing(Step.SIGNED)).isEqualTo(32);
        long bills = script.orders().stream()
                .filter(order -> order.plan().does(Step.BILLED, script.date()))
                .mapToInt(order -> order.delivery().bastForEach()
                        ? order.delivery().shipments().size()
                        : 1)
                .sum();
        assertThat(bills).isEqualTo(35);
        assertThat(script.orders().stream()
                        .filter(order -> order.isPaid() && order.method().equals("UP")))
                .hasSize(24);
        assertThat(script.orders().stream()
                        .filter(order -> order.isPaid() && order.method().equals("KKPD")))
                .hasSize(5);
    }

    private long doing(Step step) {
        return script.orders().stream()
                .filter(order -> order.plan().does(step, script.date()))
                .count();
    }

    @Test
    void workIsLeftForEverybody() {
        assertThat(left(OrderState.AWAITING_APPROVAL)).isEqualTo(4);
        assertThat(left(OrderState.ISSUED)).isEqualTo(6);
        assertThat(leftAt(Step.SENT)).isEqualTo(2);
        assertThat(leftAt(Step.REQUESTED)).isEqualTo(3);
        assertThat(left(OrderState.DRAFT)).isEqualTo(1);
    }

    private long left(OrderState state) {
        return script.orders().stream().filter(order -> order.endsAs() == state).count();
    }

    private long leftAt(Step step) {
        return script.orders().stream()
                .filter(order -> order.plan().last() == step)
                .count();
    }

    @Test
    void theTwoThatOnlyTheNameTellsApartAreTheSameAmountFromTheSameAccount() {
        List<PlannedOrder> alike = script.orders().stream()
                .filter(order -> order.story() == Case.MATCHED_BY_NAME || order.story() == Case.LEFT_BY_NAME)
                .toList();
        assertThat(alike).hasSize(2);
        assertThat(alike.getFirst().total()).isEqualTo(alike.getLast().total());
        assertThat(alike.getFirst().department()).isEqualTo(alike.getLast().department());
        assertThat(alike.getFirst().seller()).isNotEqualTo(alike.getLast().seller());
    }

    @Test
    void anOrderHasOneSellerAndNumbersAreUnique() {
        assertThat(script.orders()).extracting(PlannedOrder::key).doesNotHaveDuplicates();
        assertThat(script.orders())
                .allSatisfy(order -> assertThat(order.lines())
                        .allSatisfy(line -> assertThat(line.product().seller())
                                .isEqualTo(order.seller().key())));
    }

    @Test
    void onlyTheOrdersMeantToFailAreShortOfStockBudgetOrCash() {
        for (PlannedOrder order : script.orders()) {
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

    private int wanted(PlannedLine line) {
        return script.orders().stream()
                        .filter(order -> order.story().ending() != Case.Ending.REFUSED)
                        .flatMap(order -> order.lines().stream())
                        .filter(other -> other.product().equals(line.product()))
                        .mapToInt(PlannedLine::quantity)
                        .sum()
                + (line.product().key().equals("madu-rambutan") ? line.quantity() : 0);
    }

    private Rupiah ceiling(PlannedOrder order) {
        return city.budget().stream()
                .filter(line -> line.id().equals(BudgetLine.idOf(order.department(), order.account())))
                .findAny()
                .orElseThrow()
                .ceiling();
    }

    private Rupiah wantedFrom(PlannedOrder order) {
        return sum(script.orders().stream()
                .filter(other -> other.department().equals(order.department())
                        && other.account().equals(order.account()))
                .toList());
    }

    private Rupiah held(SampleDepartment department, String method) {
        Predicate<PlannedOrder> isHeld = order -> order.story().ending() != Case.Ending.REFUSED;
        return sum(script.orders().stream()
                .filter(isHeld.and(order ->
                        order.department().equals(department) && order.method().equals(method)))
                .toList());
    }

    @Test
    void whatIsDeliveredAndGivenUpIsWhatWasApproved() {
        for (PlannedOrder order : script.orders()) {
            DeliveryPlan plan = order.delivery();
            int accepted = plan.shipments().stream()
                    .mapToInt(shipment -> shipment.quantity() - shipment.rejected())
                    .sum();
            int approved = order.approvedLines().stream()
                    .mapToInt(PlannedLine::quantity)
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
                                PlannedOrder::channel, Collectors.mapping(PlannedOrder::method, Collectors.toSet()))))
                .containsEntry(Channel.SNAP, Set.of("UP"))
                .containsEntry(Channel.BULK, Set.of("UP"))
                .containsEntry(Channel.SP2D, Set.of("LS"))
                .containsEntry(Channel.CARD, Set.of("KKPD"));
    }

    private static Rupiah sum(List<PlannedOrder> orders) {
        return orders.stream().map(PlannedOrder::total).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
