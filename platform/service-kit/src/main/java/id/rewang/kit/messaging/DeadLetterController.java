package id.rewang.kit.messaging;

import id.rewang.kit.messaging.DeadLetter.Note;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Operations")
@RequestMapping("/ops/dead-letters")
@PreAuthorize("hasRole('operator')")
class DeadLetterController {

    private final DeadLetters deadLetters;

    DeadLetterController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GetMapping
    @Operation(summary = "Keys whose events wait for an operator or for a missing event, the oldest first")
    Page<DeadLetter> list(Paging paging) {
        DeadLetters.Position after = paging.after(DeadLetterController::position);
        return Page.of(
                deadLetters.list(after, paging.fetch()),
                paging,
                letter -> List.of(letter.parkedAt().toString(), letter.consumer(), letter.key()));
    }

    private static DeadLetters.Position position(List<String> values) {
        return new DeadLetters.Position(Instant.parse(values.get(0)), values.get(1), values.get(2));
    }

    @PutMapping("/{consumer}/{key}/note")
    @Operation(summary = "Say who looks after a key whose events wait, and what for")
    Note note(@PathVariable String consumer, @PathVariable String key, @Valid @RequestBody NoteBody body, Actor actor) {
        return deadLetters.note(consumer, key, body.note(), actor.name()).orElseThrow(() -> noSuch(consumer, key));
    }

    record NoteBody(@NotBlank @Size(max = 500) String note) {}

    @PostMapping("/{consumer}/{key}/redrive")
    @Operation(summary = "Apply the waiting events of a key in order, each once, up to the first that fails again")
    Redriven redrive(@PathVariable String consumer, @PathVariable String key) {
        return deadLetters.redrive(consumer, key).orElseThrow(() -> noSuch(consumer, key));
    }

    private static ProblemException noSuch(String consumer, String key) {
        return ProblemException.notFound("parked key", consumer + "/" + key);
    }
}
