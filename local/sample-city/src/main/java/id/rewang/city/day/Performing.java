package id.rewang.city.day;

import id.rewang.city.plan.Case;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Step;

/** Does one step of one order, whoever's step it is. */
final class Performing {

    private final Ordering ordering;
    private final Deciding deciding;
    private final Answering answering;
    private final Delivering delivering;
    private final Billing billing;
    private final Paying paying;
    private final PayingByTransfer byTransfer;
    private final PayingBySp2d bySp2d;
    private final PayingByCard byCard;

    Performing(Stage stage) {
        this.ordering = new Ordering(stage);
        this.deciding = new Deciding(stage);
        this.answering = new Answering(stage);
        this.delivering = new Delivering(stage);
        this.billing = new Billing(stage);
        this.paying = new Paying(stage);
        this.byTransfer = new PayingByTransfer(stage);
        this.bySp2d = new PayingBySp2d(stage);
        this.byCard = new PayingByCard(stage);
    }

    /** What an order that does not go through never gets to is left out. */
    void perform(PlannedOrder order, Step step) {
        switch (step) {
            case ORDERED -> ordering.play(order);
            case APPROVED -> decide(order);
            case ACCEPTED -> {
                if (isIssued(order)) {
                    answering.play(order);
                }
            }
            case PARTLY_DELIVERED -> delivering.deliverInParts(order);
            case SENT -> delivering.send(order);
            case CHECKED -> delivering.check(order);
            case SIGNED -> delivering.handOver(order);
            case BILLED -> billing.play(order);
            case REQUESTED -> request(order);
            case PAID -> pay(order);
            case PAID_AGAIN -> byTransfer.again(order);
        }
    }

    private void decide(PlannedOrder order) {
        ordering.hearTheChecks(order);
        if (order.story().ending() != Case.Ending.REFUSED) {
            deciding.play(order);
        }
    }

    private static boolean isIssued(PlannedOrder order) {
        return order.story().ending() != Case.Ending.REFUSED && order.story().ending() != Case.Ending.REJECTED;
    }

    private void request(PlannedOrder order) {
        switch (order.channel()) {
            case SNAP, BULK -> paying.request(order);
            case SP2D -> bySp2d.request(order);
            case CARD -> {
                // The card holder pays without asking.
            }
        }
    }

    /** Files of transfers are made for many orders at once, by {@link PayingInBulk}. */
    private void pay(PlannedOrder order) {
        switch (order.channel()) {
            case SNAP -> byTransfer.instruct(order, paying.authorise(order));
            case BULK -> paying.authorise(order);
            case SP2D -> bySp2d.pay(order);
            case CARD -> byCard.charge(order);
        }
    }
}
