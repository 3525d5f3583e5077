package id.rewang.city.plan;

import id.rewang.city.data.City;
import id.rewang.city.data.Table;
import java.time.LocalDate;
import java.util.List;

/** The orders of a day, those of the days before that it goes on with included, as told in the table named after its date. */
public record Script(LocalDate date, List<PlannedOrder> orders) {

    /** Month end in Kota Malang: the day that is told aloud. */
    public static final LocalDate MONTH_END = LocalDate.of(2026, 10, 30);

    public static Script of(LocalDate date, City city) {
        return new Script(
                date,
                Table.read(Script.class, date + ".csv").stream()
                        .map(row -> PlannedOrder.of(row, date, city))
                        .toList());
    }

    /** Orders that are under way when the day begins. */
    public List<PlannedOrder> fromBefore() {
        return orders.stream()
                .filter(order -> order.plan().begins().isBefore(date))
                .toList();
    }

    public List<PlannedOrder> ofTheDay() {
        return orders.stream()
                .filter(order -> order.plan().begins().equals(date))
                .toList();
    }
}
