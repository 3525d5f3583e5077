package id.rewang.city.day;

import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.past.Past.Replenishment;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.Channel;
import id.rewang.city.plan.OrderState;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Script;
import id.rewang.city.plan.Step;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day told line by line, from what is under way in the morning to the bank's statement. */
public final class PlayingTheDay {

    private static final String REPLENISHED = "diskopindag";
    private static final String BILLED_TOO_MUCH = "diskominfo";

    private final Stage stage;
    private final List<PlannedOrder> orders;
    private final Performing performing;

    /** @param script whose orders of earlier days have been played until the evening before */
    public PlayingTheDay(Stage stage, Script script) {
        this.stage = stage;
        this.orders = script.orders();
        this.performing = new Performing(stage);
    }

    public void play() {
        earlyMorning();
        morning();
        theGoods();
        theMoney();
        theBooks();
    }

    private void earlyMorning() {
        stage.turnTo(Deciding.ANSWER_BY, "orders under way");
        stage.turnTo(Deciding.ANSWER_BY.plusMinutes(1));
        stage.transcript().say("sistem", underWay() + " orders are under way");
        Together.forEach(those(order -> order.story() == Case.EXPIRED), order -> {
            stage.awaitState(order, OrderState.EXPIRED);
            stage.transcript().say("sistem", order.key() + ": expires unanswered, everything held is free again");
        });
        Together.forEach(those(order -> order.story() == Case.HANDOVER_OVERDUE), order -> {
            stage.patiently(
                    order.key() + "'s BAST to be overdue",
                    () -> stage.look(order),
                    seen -> seen.body().path("handoverOverdue").asBoolean());
            stage.transcript()
                    .say(
                            "sistem",
                            order.key()
                                    + ": the BAST has waited five working days for its signatures and is escalated to "
                                    + order.department().code());
        });
    }

    /** Orders that somebody has still to do something about, as the auditor sees them; the one that just expired included. */
    private long underWay() {
        return Stream.of(OrderState.AWAITING_APPROVAL, OrderState.ISSUED, OrderState.ACCEPTED)
                        .mapToLong(state -> stage.as(stage.city().auditor())
                                .list(Service.PROCUREMENT, "/v1/purchase-orders?state=" + state)
                                .size())
                        .sum()
                + those(order -> order.story() == Case.EXPIRED && isExpired(order))
                        .size();
    }

    private boolean isExpired(PlannedOrder order) {
        return OrderState.of(stage.look(order)) == OrderState.EXPIRED;
    }

    private void morning() {
        stage.turnTo(LocalTime.of(8, 0), "departments order");
        perform(Step.ORDERED, Step.ORDERED);
        stage.turnTo(LocalTime.of(8, 30), "budget, policy, stock and funds answer");
        Together.forEach(
                those(order -> beginsToday(order) && order.story() != Case.DRAFT), new Ordering(stage)::hearTheChecks);
        Together.forEach(those(order -> order.story() == Case.CANCELLED_EARLY), new Answering(stage)::cancel);
        stage.turnTo(LocalTime.of(9, 0), "the PPK decide, sellers answer");
        perform(Step.APPROVED, Step.ACCEPTED);
    }

    private void theGoods() {
        stage.turnTo(LocalTime.of(10, 0), "goods arrive, BAST are signed");
        perform(Step.PARTLY_DELIVERED, Step.SENT);
        Miscounting miscounting = new Miscounting(stage);
        List<PlannedOrder> goBack = those(order -> order.story() == Case.GOODS_SHORT_CLOSED);
        goBack.forEach(miscounting::type);
        perform(Step.CHECKED, Step.SIGNED);
        goBack.forEach(miscounting::countAgain);
    }

    private void theMoney() {
        stage.turnTo(LocalTime.of(13, 0), "sellers bill, the city pays");
        perform(Step.BILLED, Step.BILLED);
        perform(Step.REQUESTED, Step.PAID);
        Together.forEach(paidToday(Channel.SNAP), new PayingByTransfer(stage)::settle);
        forDepartments(paidToday(Channel.BULK), new PayingInBulk(stage)::play);
        forDepartments(
                those(order -> paysToday(order) && order.method().equals("UP")), new DepositingTaxes(stage)::play);
        replenish(stage.city().department(REPLENISHED));
    }

    /** With what it has spent today. */
    private void replenish(SampleDepartment department) {
        Rupiah spent = those(order -> paysToday(order)
                        && order.method().equals("UP")
                        && order.department().equals(department))
                .stream()
                .map(PlannedOrder::total)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        new Replenishing(stage).play(new Replenishment(stage.date(), department, spent));
    }

    private void theBooks() {
        stage.turnTo(LocalTime.of(15, 30), "the bank's statements are read");
        Reconciling reconciling = new Reconciling(stage);
        reconciling.surprise();
        stage.bank().closeTheDay(stage.date());
        Together.forEach(stage.city().departments(), reconciling::read);
        reconciling.readTreasury();
        those(order -> order.story() == Case.MATCHED_BY_NAME).forEach(reconciling::matchByName);
        stage.city().departments().forEach(reconciling::explain);
        stage.turnTo(LocalTime.of(16, 0), "the KKPD bill is compared");
        forDepartments(
                paidToday(Channel.CARD),
                (department, charged) -> new PayingByCard(stage)
                        .compareBill(department, charged, department.key().equals(BILLED_TOO_MUCH)));
    }

    /** Those steps from the first to the last given that an order takes today. */
    private void perform(Step first, Step last) {
        Together.forEach(
                those(order -> !steps(order, first, last).isEmpty()),
                order -> steps(order, first, last).forEach(step -> performing.perform(order, step)));
    }

    private List<Step> steps(PlannedOrder order, Step first, Step last) {
        return order.plan().stepsOn(stage.date()).stream()
                .filter(step -> step.compareTo(first) >= 0 && step.compareTo(last) <= 0)
                .toList();
    }

    private boolean beginsToday(PlannedOrder order) {
        return order.plan().begins().equals(stage.date());
    }

    private boolean paysToday(PlannedOrder order) {
        return order.isPaid() && order.plan().does(Step.PAID, stage.date());
    }

    private List<PlannedOrder> paidToday(Channel channel) {
        return those(order -> paysToday(order) && order.channel() == channel);
    }

    private void forDepartments(List<PlannedOrder> theirs, BiConsumer<SampleDepartment, List<PlannedOrder>> work) {
        Together.forEach(
                new ArrayList<>(theirs.stream()
                        .collect(Collectors.groupingBy(PlannedOrder::department))
                        .entrySet()),
                entry -> work.accept(entry.getKey(), entry.getValue()));
    }

    private List<PlannedOrder> those(Predicate<PlannedOrder> which) {
        return orders.stream().filter(which).toList();
    }
}
