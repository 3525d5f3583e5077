package id.rewang.city.day;

import id.rewang.city.data.City;
import id.rewang.city.data.Table;
import java.time.LocalDate;
import java.util.List;

/** The orders of a day, as told in the table named after its date. */
public record Script(LocalDate date, List<ScriptedOrder> orders) {

    /** Month end in Kota Malang: the day that is played after setting up. */
    public static final LocalDate MONTH_END = LocalDate.of(2026, 10, 30);

    public static Script of(LocalDate date, City city) {
        return new Script(
                date,
                Table.read(Script.class, date + ".csv").stream()
                        .map(row -> ScriptedOrder.of(row, city))
                        .toList());
    }

    /** Orders that were made the day before and are still open in the morning. */
    public List<ScriptedOrder> fromTheDayBefore() {
        return orders.stream().filter(order -> order.story() == Case.EXPIRED).toList();
    }

    public List<ScriptedOrder> ofTheDay() {
        return orders.stream().filter(order -> order.story() != Case.EXPIRED).toList();
    }
}
