package id.rewang.city.day;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.past.Past;
import id.rewang.city.past.WorkingDays;
import id.rewang.city.plan.Channel;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day of the past in one city: everybody works at the same time, and only what needs another hour waits for it. */
final class PastDay {

    private final Stage stage;
    private final LocalDate today;
    private final List<PlannedOrder> orders;
    private final Past past;
    private final Performing performing;

    /** @param orders of the city, of all days */
    PastDay(Stage stage, List<PlannedOrder> orders, Past past) {
        this.stage = stage;
        this.today = stage.date();
        this.orders = orders;
        this.past = past;
        this.performing = new Performing(stage);
    }

    /** Departments order; what was ordered on other days goes on. */
    void morning() {
        Together.forEach(
                past.replenishments().stream()
                        .filter(one -> one.date().equals(today))
                        .toList(),
                new Replenishing(stage)::play);
        Together.forEach(those(order -> !order.plan().stepsOn(today).isEmpty()), order -> {
            if (beginsToday(order)) {
                performing.perform(order, Step.ORDERED);
            } else {
                order.plan().stepsOn(today).forEach(step -> performing.perform(order, step));
            }
        });
    }

    /** What was ordered in the morning goes on; the treasurers send their files and pay taxes. */
    void midday() {
        Together.forEach(
                those(this::beginsToday),
                order -> order.plan().stepsOn(today).stream().skip(1).forEach(step -> performing.perform(order, step)));
        forDepartments(paidToday(Channel.BULK), new PayingInBulk(stage)::play);
        if (isTaxDay()) {
            forDepartments(toBeTaxed(), new DepositingTaxes(stage)::play);
        }
    }

    /** Waits until the bank has done what it was told, so that all of it is in the books of the day. */
    Rupiah settle() {
        Paying paying = new Paying(stage);
        List<Rupiah> paid = new CopyOnWriteArrayList<>();
        Together.forEach(
                those(this::paysToday),
                order -> paying.of(order)
                        .forEach(payment ->
                                paid.add(paying.awaitSettled(order, payment).gross())));
        return paid.stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** After the bank has closed its day. */
    void reconcile() {
        Reconciling reconciling = new Reconciling(stage);
        Together.forEach(
                returnedOverTheWeekend(),
                department -> new Reconciling(stage.on(dayOfReturn(), stage.transcript())).read(department));
        Together.forEach(withMovement(), reconciling::read);
        if (treasuryPaid()) {
            reconciling.readTreasury();
        }
        if (isLastOfMonth()) {
            forDepartments(
                    chargedThisMonth(),
                    (department, charged) -> new PayingByCard(stage).compareBill(department, charged, false));
        }
    }

    int ordered() {
        return those(this::beginsToday).size();
    }

    Rupiah orderedAmount() {
        return those(this::beginsToday).stream().map(PlannedOrder::total).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private boolean beginsToday(PlannedOrder order) {
        return order.plan().begins().equals(today);
    }

    private boolean paysToday(PlannedOrder order) {
        return order.isPaid()
                && (order.plan().does(Step.PAID, today) || order.plan().does(Step.PAID_AGAIN, today));
    }

    private List<PlannedOrder> paidToday(Channel channel) {
        return those(order -> paysToday(order) && order.channel() == channel);
    }

    private boolean isTaxDay() {
        return today.getDayOfWeek() == DayOfWeek.FRIDAY || isLastDay();
    }

    private boolean isLastDay() {
        return !past.days().isEmpty() && past.days().getLast().equals(today);
    }

    /** Paid from UP since the last tax day, and not in danger of coming back. */
    private List<PlannedOrder> toBeTaxed() {
        LocalDate since = today.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        return those(order -> {
            LocalDate paid = order.plan().reached().lastKey();
            return order.isPaid()
                    && order.method().equals("UP")
                    && !paid.isBefore(since)
                    && (paid.isBefore(today) || isLastDay() && paid.equals(today) && order.channel() == Channel.BULK);
        });
    }

    private Set<SampleDepartment> withMovement() {
        Set<SampleDepartment> departments = new TreeSet<>(Comparator.comparing(SampleDepartment::key));
        Stream.of(paidToday(Channel.SNAP), paidToday(Channel.BULK), isTaxDay() ? toBeTaxed() : List.<PlannedOrder>of())
                .flatMap(List::stream)
                .forEach(order -> departments.add(order.department()));
        past.replenishments().stream()
                .filter(one -> one.date().equals(today))
                .forEach(one -> departments.add(one.department()));
        return departments;
    }

    /** The bank books a return on the day after it has closed its books, which may be a Saturday. */
    private LocalDate dayOfReturn() {
        return WorkingDays.before(today, 1).getFirst().plusDays(1);
    }

    private List<SampleDepartment> returnedOverTheWeekend() {
        return dayOfReturn().equals(today)
                ? List.of()
                : those(order -> order.plan().does(Step.PAID_AGAIN, today)).stream()
                        .map(PlannedOrder::department)
                        .distinct()
                        .toList();
    }

    private boolean treasuryPaid() {
        return !paidToday(Channel.SP2D).isEmpty()
                || past.replenishments().stream().anyMatch(one -> one.date().equals(today));
    }

    private boolean isLastOfMonth() {
        return !YearMonth.from(WorkingDays.after(today, 1)).equals(YearMonth.from(today));
    }

    private List<PlannedOrder> chargedThisMonth() {
        return those(order -> order.isPaid()
                && order.channel() == Channel.CARD
                && YearMonth.from(order.plan().reached().lastKey()).equals(YearMonth.from(today)));
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
