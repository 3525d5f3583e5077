package id.rewang.kit.sample;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A resource with everything a real one has: creation, change, version, list, owner. */
@RestController
@RequestMapping("/v1/notes")
@PreAuthorize("hasAnyRole('seller', 'trade_officer')")
public class Notes {

    public enum Colour {
        RED,
        BLUE
    }

    public record Draft(
            @NotBlank @Size(max = 100) String text,
            @Max(10) int weight,
            @NotNull Colour colour,
            @NotNull Money price,
            List<@Valid Tag> tags) {}

    public record Tag(@NotBlank String name) {}

    public record View(UUID id, String text, long version) {}

    private final EntityManager notes;
    private final ErasingNote erasingNote;

    Notes(EntityManager notes, ErasingNote erasingNote) {
        this.notes = notes;
        this.erasingNote = erasingNote;
    }

    @PostMapping
    @Transactional
    public ResponseEntity<View> write(@Valid @RequestBody Draft draft, Actor actor) {
        if (draft.text().equals("fail")) {
            throw new IllegalStateException("the secret of the house");
        }
        if (draft.text().equals("refuse")) {
            notes.persist(new Note(UUID.randomUUID(), draft.text()));
            throw ProblemException.refused("no-such-note", "Such a note is not wanted.");
        }
        Note note = new Note(UUID.randomUUID(), draft.text());
        notes.persist(note);
        return Answer.created("/v1/notes/" + note.id(), note.version(), note.view());
    }

    @PostMapping("/{id}/erasure")
    public ResponseEntity<View> erase(@PathVariable UUID id, ExpectedVersion expected) {
        Note note = erasingNote.erase(id, expected);
        return Answer.ok(note.version(), note.view());
    }

    @PutMapping("/{id}")
    @Transactional
    public ResponseEntity<View> put(@PathVariable UUID id, @Valid @RequestBody Draft draft, ExpectedVersion expected) {
        Note note = notes.find(Note.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean created = note == null;
        if (created) {
            note = new Note(id, draft.text());
            notes.persist(note);
        } else {
            expected.check(note.version());
            note.rewrite(draft.text());
        }
        notes.flush();
        return Answer.put(created, "/v1/notes/" + id, note.version(), note.view());
    }

    @GetMapping("/{id}")
    public ResponseEntity<View> get(@PathVariable UUID id) {
        Note note = notes.find(Note.class, id);
        if (note == null) {
            throw ProblemException.notFound("note", id);
        }
        return Answer.ok(note.version(), note.view());
    }

    @GetMapping
    public Page<View> list(Paging paging) {
        UUID after = paging.afterId();
        List<Note> found = notes.createQuery(
                        "select n from Note n where :after is null or n.id > :after order by n.id", Note.class)
                .setParameter("after", after)
                .setMaxResults(paging.fetch())
                .getResultList();
        return Page.of(found, paging, note -> List.of(note.id().toString())).map(Note::view);
    }
}
