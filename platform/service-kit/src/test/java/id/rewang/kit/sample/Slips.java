package id.rewang.kit.sample;

import id.rewang.kit.web.Answer;
import id.rewang.kit.web.GroupedPost;
import id.rewang.kit.web.GroupedPosts;
import id.rewang.kit.web.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes of which many are written at once. */
@RestController
public class Slips {

    /** Who holds this lock of PostgreSQL makes every group wait. */
    public static final long LOCK = 5117;

    public final GroupedPost<Slip, Note> writing;

    private final JdbcClient db;
    private final EntityManager notes;

    Slips(GroupedPosts posts, JdbcClient db, EntityManager notes) {
        this.db = db;
        this.notes = notes;
        this.writing = posts.of(
                "/v1/slips",
                this::prepare,
                this::note,
                note -> Answer.created("/v1/notes/" + note.id(), note.version(), note.view()));
    }

    public record Slip(@NotBlank @Size(max = 100) String text) {}

    @PostMapping("/v1/slips")
    @PreAuthorize("hasRole('seller')")
    public ResponseEntity<byte[]> write(@Valid @RequestBody Slip slip) {
        return writing.answer(slip);
    }

    private void prepare(List<Slip> slips) {
        db.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> 1)
                .single();
    }

    private Note note(Slip slip) {
        switch (slip.text()) {
            case "refuse" -> throw ProblemException.refused("no-such-note", "Such a note is not wanted.");
            case "fail" -> throw new IllegalStateException("the secret of the house");
            default -> {
                Note note = new Note(UUID.randomUUID(), slip.text() + trace());
                notes.persist(note);
                return note;
            }
        }
    }

    /** Of the request that is worked on. */
    private static String trace() {
        String trace = RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getHeader("traceparent")
                : null;
        return trace == null ? "" : " " + trace;
    }
}
