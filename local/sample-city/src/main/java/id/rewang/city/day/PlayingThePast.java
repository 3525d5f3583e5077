package id.rewang.city.day;

import id.rewang.city.api.Rupiah;
import id.rewang.city.past.Past;
import id.rewang.city.plan.PlannedOrder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Plays the days before the one that is told, with one line each. All cities have the same calendar and the same bank, so they
 * are played side by side.
 */
public final class PlayingThePast {

    /**
     * What happens in a city.
     *
     * @param orders those of its past, and those of the told day that begin earlier
     */
    public record InCity(Stage stage, List<PlannedOrder> orders, Past past) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE dd MMM yyyy", Locale.ENGLISH);
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    /** Within the hour that stock and funds have for their answers. */
    private static final LocalTime DECIDING = LocalTime.of(8, 50);

    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    private final List<InCity> cities;
    private final LocalDate end;
    private final Transcript transcript;

    /** @param end the day that is told */
    public PlayingThePast(List<InCity> cities, LocalDate end, Transcript transcript) {
        this.cities = cities;
        this.end = end;
        this.transcript = transcript;
    }

    public void play() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (InCity city : cities) {
            city.orders().forEach(order -> days.addAll(order.plan().reached().keySet()));
            days.addAll(city.past().days());
        }
        for (LocalDate day : days.headSet(end)) {
            Stage clock = cities.getFirst().stage().on(day, Transcript.quiet());
            if (!clock.journal().isDone("played " + day)) {
                play(day, clock);
                clock.journal().once("played " + day, () -> {});
            }
        }
    }

    private void play(LocalDate day, Stage clock) {
        List<PastDay> days = cities.stream()
                .map(city -> new PastDay(city.stage().on(day, Transcript.quiet()), city.orders(), city.past()))
                .toList();
        clock.turnTo(OPENING);
        Together.forEach(days, PastDay::morning);
        clock.turnTo(DECIDING);
        Together.forEach(days, PastDay::midday);
        Rupiah paid = days.stream().map(PastDay::settle).reduce(Rupiah.ZERO, Rupiah::plus);
        clock.turnTo(CLOSING);
        clock.bank().closeTheDay(day);
        Together.forEach(days, PastDay::reconcile);
        transcript.line("  %s  %2d orders of %15s, paid %15s"
                .formatted(
                        DAY.format(day),
                        days.stream().mapToInt(PastDay::ordered).sum(),
                        days.stream().map(PastDay::orderedAmount).reduce(Rupiah.ZERO, Rupiah::plus),
                        paid));
    }
}
