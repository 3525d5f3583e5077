package id.rewang.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Something to tell the person in their language.
 *
 * @param key      of the messages
 * @param argument for its place {0}, or empty
 */
record Message(String key, String argument) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d/M/uuuu HH.mm 'WIB'").withZone(ZoneId.of("Asia/Jakarta"));

    static Message of(String key) {
        return new Message(key, "");
    }

    /** About a time; a minute begun counts whole, so that who comes back then is not early. */
    static Message of(String key, Instant time) {
        return new Message(key, TIME.format(time.plusSeconds(59)));
    }
}
