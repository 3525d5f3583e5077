package id.rewang.city.day;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the day line by line: time of day, who, what. */
public final class Transcript {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final PrintStream out;
    private OffsetDateTime clock = OffsetDateTime.now(WIB);
    private Instant setAt = Instant.now();

    public Transcript(PrintStream out) {
        this.out = out;
    }

    /** Tells nothing. */
    public static Transcript quiet() {
        return new Transcript(new PrintStream(OutputStream.nullOutputStream()));
    }

    /** A new part of the day begins, at the time to which the demonstration clock was turned. */
    public synchronized void turnTo(LocalDate date, LocalTime time, String headline) {
        clock = date.atTime(time).atZone(WIB).toOffsetDateTime();
        setAt = Instant.now();
        out.printf("%n%s  %s%n", DAY.format(clock), headline);
    }

    public synchronized void say(String who, @Nullable String what) {
        OffsetDateTime now = clock.plus(Duration.between(setAt, Instant.now()));
        out.printf("  %s  %-28s  %s%n", TIME.format(now), who, what);
        out.flush();
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }
}
