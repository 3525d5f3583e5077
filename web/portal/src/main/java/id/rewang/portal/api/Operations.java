package id.rewang.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What an operator sees and does; every service has it. */
public interface Operations {

    @GetExchange("/ops/dead-letters")
    Page<DeadLetter> deadLetters(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/ops/dead-letters/{consumer}/{key}/redrive")
    Redriven redrive(@PathVariable String consumer, @PathVariable String key);

    @PutExchange("/ops/dead-letters/{consumer}/{key}/note")
    Note note(@PathVariable String consumer, @PathVariable String key, @RequestBody NoteBody body);

    @GetExchange("/actuator/metrics/{name}")
    Metric metric(@PathVariable String name);

    /**
     * A key whose events wait.
     *
     * @param reason {@code POISON}: its first event failed; {@code GAP}: an event before it has not arrived yet
     */
    record DeadLetter(
            String consumer,
            String topic,
            String key,
            String reason,
            String error,
            String eventId,
            String eventType,
            long sequence,
            long waiting,
            int attempts,
            Instant parkedAt,
            @Nullable Note note) {}

    /** What an operator has written about a key: who looks after it, and what for. */
    record Note(String text, String by, Instant at) {}

    record NoteBody(String note) {}

    /** @param error why the first of those that still wait failed again */
    record Redriven(int applied, long waiting, @Nullable String error) {}

    record Metric(String name, List<Measurement> measurements) {

        /** {@code null} while the service does not know it. */
        public @Nullable Double value() {
            return measurements.stream()
                    .map(Measurement::value)
                    .filter(value -> !value.isNaN())
                    .findFirst()
                    .orElse(null);
        }
    }

    record Measurement(String statistic, Double value) {}
}
