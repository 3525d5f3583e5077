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

    /** @throws UnreadableRecord when key, id, type or sequence are missing or malformed */
    static Received read(ConsumerRecord<String, String> message) {
        if (message.key() == null) {
            throw new UnreadableRecord("key is missing");
        }
        IncomingEvent event = new IncomingEvent(
                message.topic(),
                message.key(),
                required(message, ID),
                required(message, TYPE),
                orEmpty(text(message, SOURCE)),
                time(message),
                sequence(message),
                text(message, CAUSATION),
                message.value());
        String traceparent = Traceparent.validOrNull(text(message, Traceparent.HEADER));
        return new Received(event, traceparent, message.partition(), message.offset());
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
            return text == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableRecord(TIME + " is not an instant: " + text);
        }
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
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
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
