package id.rewang.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 attributes as Kafka headers (binary content mode), with the sequence and causation of this platform. */
final class CloudEventHeaders {

    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String TIME = "ce_time";
    private static final String SEQUENCE = "ce_sequence";
    private static final String CAUSATION = "ce_causationid";

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private CloudEventHeaders() {}

    static void write(Headers headers, OutboxRow row, byte[] source) {
        headers.add("ce_specversion", SPEC_VERSION);
        add(headers, ID, row.id());
        add(headers, TYPE, row.type());
        headers.add(SOURCE, source);
        add(headers, "ce_subject", row.key());
        add(headers, TIME, row.time().toString());
        headers.add("content-type", JSON);
        add(headers, SEQUENCE, Long.toString(row.sequence()));
        if (row.causationId() != null) {
            add(headers, CAUSATION, row.causationId());
        }
        if (row.traceparent() != null) {
            add(headers, Traceparent.HEADER, row.traceparent());
        }
    }

    /** @throws UnreadableRecord when key, id, type or sequence are missing, malformed or cannot be stored */
    static Received read(ConsumerRecord<String, String> message) {
        IncomingEvent event = new IncomingEvent(
                message.topic(),
                key(message),
                required(message, ID),
                required(message, TYPE),
                orEmpty(text(message, SOURCE)),
                time(message),
                sequence(message),
                text(message, CAUSATION),
                storable("body", message.value()));
        String traceparent = Traceparent.validOrNull(text(message, Traceparent.HEADER));
        return new Received(event, traceparent, message.partition(), message.offset());
    }

    private static String key(ConsumerRecord<String, String> message) {
        String key = storable("key", message.key());
        if (key == null || key.isBlank()) {
            throw new UnreadableRecord("key is missing");
        }
        if (key.length() > OutgoingEvent.MAX_KEY_LENGTH) {
            throw new UnreadableRecord("key is longer than " + OutgoingEvent.MAX_KEY_LENGTH + " characters");
        }
        return key;
    }

    private static long sequence(ConsumerRecord<String, String> message) {
        String text = required(message, SEQUENCE);
        try {
            long sequence = Long.parseLong(text);
            if (sequence >= 1) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            // falls through to the same answer as a number that is too small
        }
        throw new UnreadableRecord(SEQUENCE + " is not a number from 1: " + text);
    }

    private static Instant time(ConsumerRecord<String, String> message) {
        String text = text(message, TIME);
        try {
            Instant time = text == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(text);
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // falls through to the same answer as a time that cannot be
        }
        throw new UnreadableRecord(TIME + " is not an instant of this age: " + text);
    }

    private static String required(ConsumerRecord<String, String> message, String name) {
        String text = text(message, name);
        if (text == null || text.isBlank()) {
            throw new UnreadableRecord(name + " is missing");
        }
        return text;
    }

    private static @Nullable String text(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : storable(name, new String(header.value(), UTF_8));
    }

    /** NUL is the one character that PostgreSQL cannot hold in a text. */
    private static @Nullable String storable(String name, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new UnreadableRecord(name + " contains NUL");
        }
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    static final class UnreadableRecord extends RuntimeException {
        UnreadableRecord(String message) {
            super(message);
        }
    }
}
