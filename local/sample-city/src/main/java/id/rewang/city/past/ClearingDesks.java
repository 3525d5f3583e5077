package id.rewang.city.past;

import id.rewang.city.data.SampleDepartment;
import id.rewang.city.plan.Plan;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Before the month ends departments finish what they can: the oldest orders first, until no more are under way than wanted. */
final class ClearingDesks {

    /** Who is known for paying late does so at the month's end too. */
    private static final int LATE_PAYER_DAYS = 30;

    private final LocalDate lastDay;

    ClearingDesks(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    List<PlannedOrder> clear(List<PlannedOrder> orders, int underWayAtMost) {
        long surplus = orders.stream().filter(ClearingDesks::isUnderWay).count() - underWayAtMost;
        List<PlannedOrder> cleared = new ArrayList<>();
        for (PlannedOrder order : orders) {
            boolean clear = surplus > 0 && isUnderWay(order) && canBeCleared(order);
            cleared.add(clear ? paidOnTheLastDay(order) : order);
            surplus -= clear ? 1 : 0;
        }
        return cleared;
    }

    static boolean isUnderWay(PlannedOrder order) {
        return order.goesThrough() && !order.isPaid();
    }

    private boolean canBeCleared(PlannedOrder order) {
        SampleDepartment department = order.department();
        return department.paysAfter() < LATE_PAYER_DAYS && order.plan().begins().isBefore(lastDay);
    }

    private PlannedOrder paidOnTheLastDay(PlannedOrder order) {
        NavigableMap<LocalDate, Step> reached =
                new TreeMap<>(order.plan().reached().headMap(lastDay, false));
        reached.put(lastDay, Step.PAID);
        return order.with(new Plan(reached));
    }
}
