package id.rewang.city.day;

import id.rewang.city.data.SampleDepartment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A day from the morning's orders to the bank's statement; people work at the same time, the hours follow each other. */
public final class PlayingTheDay {

    private final Stage stage;
    private final List<ScriptedOrder> orders;

    public PlayingTheDay(Stage stage) {
        this.stage = stage;
        this.orders = stage.script().ofTheDay();
    }

    public DaySums play() {
        theDayBefore();
        morning();
        theGoods();
        theMoney();
        theBooks();
        return new AddingUp(stage).sums();
    }

    private void theDayBefore() {
        LocalDate before = stage.date().minusDays(1);
        stage.turnTo(before, LocalTime.of(14, 0), "the day before");
        Together.forEach(stage.script().fromTheDayBefore(), order -> {
            new Ordering(stage).play(order);
            new Deciding(stage).play(order);
        });
        stage.turnTo(stage.date(), Deciding.ANSWER_BY.plusMinutes(1), "a seller has not answered");
        Together.forEach(stage.script().fromTheDayBefore(), order -> {
            stage.awaitState(order, OrderState.EXPIRED);
            stage.transcript().say("sistem", order.key() + ": expires unanswered, everything held is free again");
        });
    }

    private void morning() {
        stage.turnTo(stage.date(), LocalTime.of(8, 0), "departments order");
        Together.forEach(orders, new Ordering(stage)::play);
        stage.turnTo(stage.date(), LocalTime.of(9, 0), "the PPK decide, sellers answer");
        Together.forEach(those(order -> order.story().ending() != Case.Ending.REFUSED), new Deciding(stage)::play);
        Together.forEach(those(PlayingTheDay::isIssued), new Answering(stage)::play);
    }

    private static boolean isIssued(ScriptedOrder order) {
        return order.story().ending() != Case.Ending.REFUSED && order.story().ending() != Case.Ending.REJECTED;
    }

    private void theGoods() {
        stage.turnTo(stage.date(), LocalTime.of(10, 0), "goods arrive, BAST are signed");
        Together.forEach(delivered(), new Delivering(stage)::play);
    }

    private void theMoney() {
        stage.turnTo(stage.date(), LocalTime.of(13, 0), "sellers bill, the city pays");
        Together.forEach(delivered(), new Billing(stage)::play);
        Together.forEach(delivered(), this::pay);
        Together.forEach(stage.city().departments(), department -> {
            ofDepartment(department, Channel.BULK, new PayingInBulk(stage)::play);
        });
        Together.forEach(stage.city().departments(), department -> {
            List<ScriptedOrder> fromUp = delivered().stream()
                    .filter(order -> order.department().equals(department)
                            && order.method().equals("UP"))
                    .toList();
            new DepositingTaxes(stage).play(department, fromUp);
        });
    }

    private void pay(ScriptedOrder order) {
        switch (order.channel()) {
            case SNAP -> new PayingByTransfer(stage).play(order);
            case BULK -> new Paying(stage).request(order);
            case SP2D -> new PayingBySp2d(stage).play(order);
            case CARD -> new PayingByCard(stage).play(order);
        }
    }

    private void theBooks() {
        stage.turnTo(stage.date(), LocalTime.of(15, 30), "the bank's statements are read");
        new Reconciling(stage).surprise();
        new Reconciling(stage).play();
        stage.turnTo(stage.date(), LocalTime.of(16, 0), "the KKPD bill is compared");
        Together.forEach(stage.city().departments(), department -> {
            ofDepartment(department, Channel.CARD, new PayingByCard(stage)::compareBill);
        });
    }

    private void ofDepartment(
            SampleDepartment department, Channel channel, BiConsumer<SampleDepartment, List<ScriptedOrder>> work) {
        List<ScriptedOrder> its = delivered().stream()
                .filter(order -> order.department().equals(department) && order.channel() == channel)
                .toList();
        if (!its.isEmpty()) {
            work.accept(department, its);
        }
    }

    private List<ScriptedOrder> delivered() {
        return those(order -> order.story().ending() == Case.Ending.COMPLETED);
    }

    private List<ScriptedOrder> those(Predicate<ScriptedOrder> which) {
        return orders.stream().filter(which).toList();
    }
}
