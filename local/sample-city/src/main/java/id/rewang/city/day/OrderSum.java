package id.rewang.city.day;

import id.rewang.city.api.Rupiah;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.OrderState;
import id.rewang.city.plan.PlannedOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An order in rupiah, as the services tell it.
 *
 * @param meant          the state in which it is meant to be
 * @param payable        what the seller may bill: what was delivered, less fines
 * @param paid           gross, of settled payments: what left the city's accounts, to the seller or as tax
 * @param notGoneThrough why, when the order came to nothing; empty otherwise
 */
public record OrderSum(
        PlannedOrder planned,
        String number,
        OrderState meant,
        OrderState state,
        Rupiah ordered,
        Rupiah delivered,
        Rupiah payable,
        Rupiah paid,
        Rupiah withheld,
        Rupiah reconciled,
        String notGoneThrough) {

    public String key() {
        return planned.key();
    }

    public boolean cameToNothing() {
        return !notGoneThrough.isEmpty();
    }

    /** Whether it is meant to be finished and is not, or somebody has still to do something about it. */
    boolean isUnderWay() {
        return !cameToNothing() && state != OrderState.COMPLETED;
    }

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (state != meant) {
            complaints.add(key() + " (" + planned.story() + ") is " + state + ", not " + meant);
        }
        Rupiah due = planned.isPaid() ? payable : Rupiah.ZERO;
        if (!paid.equals(due)) {
            complaints.add(key() + ": to be paid " + due + ", paid " + paid);
        }
        Rupiah shown = planned.story() == Case.LEFT_BY_NAME ? Rupiah.ZERO : paid;
        if (!reconciled.equals(shown)) {
            complaints.add(key() + ": paid " + paid + ", reconciled " + reconciled);
        }
        return complaints;
    }
}
