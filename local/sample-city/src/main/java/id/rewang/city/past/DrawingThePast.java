package id.rewang.city.past;

import id.rewang.city.data.City;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.past.DrawingBaskets.Basket;
import id.rewang.city.past.Past.Replenishment;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.Channel;
import id.rewang.city.plan.Plan;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws the orders of the past by rules, from a seed: the same city has the same past in every run. How many do not go through,
 * and how large orders are, is taken from real ones: of 847 of a ministry 129 were cancelled, and amounts crowd just below
 * Rp2 million, above which tax is withheld.
 */
public final class DrawingThePast {

    private static final long SEED = 5_082_026;
    private static final int TRIES = 60;

    /** So many orders more or less than usual a day has. */
    private static final int SWING = 2;

    private final City city;
    private final LocalDate end;
    private final List<LocalDate> days;
    private final int ordersADay;
    private final Means means;
    private final DrawingBaskets baskets;
    private final Random random = new Random(SEED);
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> returned = new HashSet<>();
    private final List<PlannedOrder> orders = new ArrayList<>();
    private final List<Replenishment> replenishments = new ArrayList<>();

    /**
     * @param end      the day before which the past ends
     * @param setAside orders of others, whose goods and money must not be used up
     */
    public DrawingThePast(City city, LocalDate end, int days, int ordersADay, List<PlannedOrder> setAside) {
        this.city = city;
        this.end = end;
        this.days = WorkingDays.before(end, days);
        this.ordersADay = ordersADay;
        this.means = new Means(city, setAside);
        this.baskets = new DrawingBaskets(city, means, random);
    }

    /** @param underWayAtMost orders that are not paid at the end */
    public Past draw(int underWayAtMost) {
        for (LocalDate day : days) {
            replenish(day);
            List<PlannedOrder> ofTheDay = new ArrayList<>();
            int count = ordersADay + random.nextInt(2 * SWING + 1) - SWING;
            for (int number = 1; number <= count; number++) {
                ofTheDay.add(order(day, number));
            }
            ofTheDay.stream().filter(order -> !order.goesThrough()).forEach(means::giveBack);
            orders.addAll(ofTheDay);
        }
        List<PlannedOrder> cleared =
                days.isEmpty() ? orders : new ClearingDesks(days.getLast()).clear(orders, underWayAtMost);
        return new Past(days, cleared, replenishments);
    }

    /** In the morning, for what was paid since the morning of the working day before. */
    private void replenish(LocalDate day) {
        orders.stream()
                .filter(order ->
                        order.isPaid() && WorkingDays.after(lastDay(order), 1).equals(day))
                .forEach(means::paid);
        for (SampleDepartment department : city.departments()) {
            means.replenish(department)
                    .ifPresent(amount -> replenishments.add(new Replenishment(day, department, amount)));
        }
    }

    private static LocalDate lastDay(PlannedOrder order) {
        return order.plan().reached().lastKey();
    }

    private PlannedOrder order(LocalDate day, int number) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            SampleDepartment department = drawDepartment();
            Case story = drawStory(day);
            Basket basket = baskets.draw(department, story, day).orElse(null);
            if (basket != null) {
                PlannedOrder order = planned(day, number, department, story, basket);
                if (mayBe(order)) {
                    means.take(order);
                    return order;
                }
            }
        }
        throw new IllegalStateException("no order fits on " + day + ": goods or money are used up");
    }

    private SampleDepartment drawDepartment() {
        int ticket = random.nextInt(
                city.departments().stream().mapToInt(SampleDepartment::share).sum());
        for (SampleDepartment department : city.departments()) {
            ticket -= department.share();
            if (ticket < 0) {
                return department;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    /** Fifteen of a hundred do not go through. */
    private Case drawStory(LocalDate day) {
        int ticket = random.nextInt(100);
        if (ticket < 15) {
            if (ticket < 4) {
                return Case.REJECTED;
            }
            if (ticket < 8) {
                return Case.DECLINED;
            }
            if (ticket < 11) {
                return Case.CANCELLED;
            }
            if (ticket < 13) {
                return Case.NO_STOCK;
            }
            return ticket < 14 || day.equals(days.getLast()) ? Case.OVER_METHOD_LIMIT : Case.EXPIRED;
        }
        return switch (ticket) {
            case 15, 16, 17, 18, 19 -> Case.LATE_DELIVERY;
            case 20, 21, 22 -> Case.PARTIAL_DELIVERY;
            case 23, 24 -> Case.IN_PARTS_ONE_BAST;
            case 25, 26 -> Case.SHORT_DELIVERY;
            case 27, 28 -> Case.GOODS_REPLACED;
            case 29, 30 -> Case.BILL_REFUSED;
            case 31 -> Case.LINE_STRUCK;
            case 32, 33 -> Case.RETURNED_NEXT_DAY;
            default -> Case.HAPPY;
        };
    }

    private PlannedOrder planned(LocalDate day, int number, SampleDepartment department, Case story, Basket basket) {
        LocalDate delivered =
                WorkingDays.notBefore(day.plusDays(Math.max(1, basket.leadTimeDays() - random.nextInt(2))));
        LocalDate neededBy = delivered.plusDays(random.nextInt(3));
        if (story == Case.LATE_DELIVERY) {
            neededBy = delivered;
            delivered = WorkingDays.after(delivered, 1 + random.nextInt(4));
        }
        return new PlannedOrder(
                String.format(
                        Locale.ROOT,
                        "%s%02d%02d-%02d",
                        city.region().suffix().isEmpty() ? "" : "batu-",
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        number),
                story,
                department,
                basket.account(),
                basket.method(),
                basket.channel(department),
                basket.seller(),
                basket.lines(),
                neededBy,
                null,
                plan(day, delivered, department, story, basket));
    }

    private Plan plan(LocalDate day, LocalDate delivered, SampleDepartment department, Case story, Basket basket) {
        Map<LocalDate, Step> reached = new TreeMap<>();
        reached.put(day, story == Case.EXPIRED ? Step.APPROVED : Step.ACCEPTED);
        if (story.ending() == Case.Ending.COMPLETED) {
            if (story == Case.PARTIAL_DELIVERY || story == Case.IN_PARTS_ONE_BAST) {
                reached.put(delivered, Step.PARTLY_DELIVERED);
                delivered = WorkingDays.after(delivered, 1);
            }
            reached.put(delivered, Step.BILLED);
            int days = Math.max(1, department.paysAfter() - 1 + random.nextInt(3));
            LocalDate paid =
                    WorkingDays.notBefore(delivered.plusDays(basket.method().equals("KKPD") ? 1 : days));
            reached.put(paid, Step.PAID);
            if (story == Case.RETURNED_NEXT_DAY) {
                reached.put(WorkingDays.after(paid, 1), Step.PAID_AGAIN);
            }
        }
        reached.keySet().removeIf(date -> !date.isBefore(end));
        return Plan.of(reached);
    }

    /** The bank is told by the accounts on both sides which transfer to return, so there must be one only. */
    private boolean mayBe(PlannedOrder order) {
        String pair = order.department().key() + "/" + order.seller().key();
        boolean known = !pairs.add(pair);
        if (order.story() == Case.RETURNED_NEXT_DAY) {
            return !known
                    && order.channel() == Channel.SNAP
                    && order.plan().last() == Step.PAID_AGAIN
                    && returned.add(pair);
        }
        return !returned.contains(pair);
    }
}
