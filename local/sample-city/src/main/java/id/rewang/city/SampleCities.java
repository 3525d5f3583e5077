package id.rewang.city;

import id.rewang.city.data.City;
import id.rewang.city.data.CitySize;
import id.rewang.city.past.DrawingThePast;
import id.rewang.city.past.Past;
import id.rewang.city.plan.PlannedOrder;
import id.rewang.city.plan.Script;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is to be played, made up before anything is: Kota Malang with its past and its day, and Kota Batu, small and
 * apart from it.
 */
record SampleCities(City malang, City batu, Script script, Past past, Past batuPast) {

    /** Orders that nobody has finished when the day begins, those of the script included. */
    static final int UNDER_WAY = 46;

    private static final int ORDERS_A_DAY = 15;
    private static final int BATU_DAYS = 3;
    private static final int BATU_ORDERS_A_DAY = 4;
    private static final int BATU_UNDER_WAY = 4;

    /** @param pastDays without any the city is small: what the day needs */
    static SampleCities with(int pastDays) {
        City malang = City.malang(pastDays == 0 ? CitySize.SMALL : CitySize.FULL);
        City batu = City.batu();
        Script script = Script.of(Script.MONTH_END, malang);
        Past past = pastDays == 0
                ? Past.none()
                : new DrawingThePast(malang, script.date(), pastDays, ORDERS_A_DAY, script.orders())
                        .draw(UNDER_WAY - script.fromBefore().size());
        Past batuPast =
                new DrawingThePast(batu, script.date(), BATU_DAYS, BATU_ORDERS_A_DAY, List.of()).draw(BATU_UNDER_WAY);
        return new SampleCities(malang, batu, script, past, batuPast);
    }

    /** What is played in Malang before the day. */
    List<PlannedOrder> malangBefore() {
        return Stream.concat(past.orders().stream(), script.fromBefore().stream())
                .toList();
    }

    LocalDate firstDay() {
        return Stream.concat(malangBefore().stream(), batuPast.orders().stream())
                .map(order -> order.plan().begins())
                .min(LocalDate::compareTo)
                .orElse(script.date());
    }
}
