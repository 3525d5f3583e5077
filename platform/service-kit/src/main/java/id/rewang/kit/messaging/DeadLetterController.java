package id.rewang.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Operations on parked keys, for the role operator (everything under {@code /ops} is). */
@RestController
@RequestMapping("/ops/dead-letters")
class DeadLetterController {

    private static final int MAX_LIMIT = 200;

    private final DeadLetters deadLetters;

    DeadLetterController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    record Page(List<DeadLetter> items, @Nullable String next) {}

    @GetMapping
    Page list(@RequestParam(defaultValue = "50") int limit, @RequestParam @Nullable String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit must be 1 to " + MAX_LIMIT);
        }
        List<DeadLetter> found = deadLetters.list(cursor == null ? null : decoded(cursor), limit + 1);
        boolean more = found.size() > limit;
        List<DeadLetter> items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? encoded(items.getLast()) : null);
    }

    @PostMapping("/{consumer}/{key}/redrive")
    Redriven redrive(@PathVariable String consumer, @PathVariable String key) {
        return deadLetters
                .redrive(consumer, key)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No event of key %s waits for consumer %s".formatted(key, consumer)));
    }

    private static String encoded(DeadLetter last) {
        String position = last.parkedAt() + "\n" + last.consumer() + "\n" + last.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static DeadLetters.Position decoded(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length == 3) {
                return new DeadLetters.Position(Instant.parse(parts[0]), parts[1], parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // answered below like any other cursor that is not ours
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "cursor is not one that this service gave out");
    }
}
