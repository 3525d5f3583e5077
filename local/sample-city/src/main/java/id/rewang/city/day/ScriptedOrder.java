package id.rewang.city.day;

import id.rewang.city.api.Person;
import id.rewang.city.api.Rupiah;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleSeller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * An order of the script: who buys what from whom, how it is paid and what becomes of it.
 *
 * @param method  UP, LS or KKPD
 * @param account expenditure account of the budget line
 */
public record ScriptedOrder(
        int number,
        Case story,
        SampleDepartment department,
        String account,
        String method,
        Channel channel,
        SampleSeller seller,
        List<ScriptedLine> lines) {

    static ScriptedOrder of(CSVRecord row, City city) {
        List<ScriptedLine> lines = new ArrayList<>();
        for (String line : row.get("lines").split(" ")) {
            String[] parts = line.split("\\*");
            lines.add(new ScriptedLine(lines.size() + 1, city.product(parts[0]), Integer.parseInt(parts[1])));
        }
        return new ScriptedOrder(
                Integer.parseInt(row.get("no")),
                Case.valueOf(row.get("case")),
                city.department(row.get("department")),
                row.get("account"),
                row.get("method"),
                Channel.valueOf(row.get("channel")),
                city.seller(lines.getFirst().product().seller()),
                List.copyOf(lines));
    }

    /** Of the order within its day; part of every idempotency key of it. */
    public String key() {
        return String.format(Locale.ROOT, "order-%02d", number);
    }

    public Person official(Duty duty) {
        return department.official(duty);
    }

    public Rupiah total() {
        return lines.stream().map(ScriptedLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public String contents() {
        return lines.stream().map(ScriptedLine::toString).collect(Collectors.joining(" and "));
    }

    /** What the PPK lets through: all lines, or all but the last where one is struck out. */
    public List<ScriptedLine> approvedLines() {
        return story == Case.LINE_STRUCK ? lines.subList(0, lines.size() - 1) : lines;
    }

    public DeliveryPlan delivery() {
        return DeliveryPlan.of(this);
    }
}
