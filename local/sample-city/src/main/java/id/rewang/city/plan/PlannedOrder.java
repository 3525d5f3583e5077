package id.rewang.city.plan;

import id.rewang.city.api.Person;
import id.rewang.city.api.Rupiah;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleSeller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An order that is to be played: who buys what from whom, how it is paid, what becomes of it, and when.
 *
 * @param key            unique in all that is played; part of every idempotency key of it
 * @param method         UP, LS or KKPD
 * @param account        expenditure account of the budget line
 * @param externalNumber of the same order in the national catalogue; null for most
 */
public record PlannedOrder(
        String key,
        Case story,
        SampleDepartment department,
        String account,
        String method,
        Channel channel,
        SampleSeller seller,
        List<PlannedLine> lines,
        LocalDate neededBy,
        @Nullable String externalNumber,
        Plan plan) {

    private static final int DAYS_UNTIL_NEEDED = 7;

    /** @param day of the script, on which the order goes on to where it is left */
    static PlannedOrder of(CSVRecord row, LocalDate day, City city) {
        List<PlannedLine> lines = new ArrayList<>();
        for (String line : row.get("lines").split(" ")) {
            String[] parts = line.split("\\*");
            lines.add(new PlannedLine(lines.size() + 1, city.product(parts[0]), Integer.parseInt(parts[1])));
        }
        Plan plan = plan(row, day);
        String neededBy = row.get("needed_by");
        String external = row.get("external");
        return new PlannedOrder(
                String.format(Locale.ROOT, "order-%02d", Integer.parseInt(row.get("no"))),
                Case.valueOf(row.get("case")),
                city.department(row.get("department")),
                row.get("account"),
                row.get("method"),
                Channel.valueOf(row.get("channel")),
                city.seller(lines.getFirst().product().seller()),
                List.copyOf(lines),
                neededBy.isEmpty() ? plan.begins().plusDays(DAYS_UNTIL_NEEDED) : LocalDate.parse(neededBy),
                external.isEmpty() ? null : external,
                plan);
    }

    private static Plan plan(CSVRecord row, LocalDate day) {
        Map<LocalDate, Step> reached = new TreeMap<>();
        if (!row.get("since").isEmpty()) {
            reached.put(LocalDate.parse(row.get("since")), Step.valueOf(row.get("before")));
        }
        if (!row.get("until").isEmpty()) {
            reached.put(day, Step.valueOf(row.get("until")));
        }
        return Plan.of(reached);
    }

    /** The same, going another way. */
    public PlannedOrder with(Plan otherPlan) {
        return new PlannedOrder(
                key, story, department, account, method, channel, seller, lines, neededBy, externalNumber, otherPlan);
    }

    public Person official(Duty duty) {
        return department.official(duty);
    }

    public Rupiah total() {
        return lines.stream().map(PlannedLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public String contents() {
        return lines.stream().map(PlannedLine::toString).collect(Collectors.joining(" and "));
    }

    /** What the PPK lets through: all lines, or all but the last where one is struck out. */
    public List<PlannedLine> approvedLines() {
        return story == Case.LINE_STRUCK ? lines.subList(0, lines.size() - 1) : lines;
    }

    public DeliveryPlan delivery() {
        return DeliveryPlan.of(this);
    }

    public boolean isPaid() {
        return goesThrough() && plan.last().compareTo(Step.PAID) >= 0;
    }

    /** Whether the order is issued, accepted and delivered, or will be by whoever goes on with it. */
    public boolean goesThrough() {
        return story.ending() == Case.Ending.COMPLETED;
    }

    /** Whether it was meant to go through and does not. */
    public boolean comesToNothing() {
        return !goesThrough() && story != Case.DRAFT;
    }

    /** The state of the order when its plan is played. */
    public OrderState endsAs() {
        if (!goesThrough()) {
            return OrderState.valueOf(story.ending().name());
        }
        return switch (plan.last()) {
            case ORDERED -> OrderState.AWAITING_APPROVAL;
            case APPROVED -> OrderState.ISSUED;
            case ACCEPTED, PARTLY_DELIVERED, SENT, CHECKED, SIGNED, BILLED, REQUESTED -> OrderState.ACCEPTED;
            case PAID, PAID_AGAIN -> OrderState.COMPLETED;
        };
    }
}
