package id.rewang.kit.sample;

import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ErasingNote {

    private final EntityManager notes;

    ErasingNote(EntityManager notes) {
        this.notes = notes;
    }

    @Transactional
    public Note erase(UUID id, ExpectedVersion expected) {
        Note note = notes.find(Note.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (note == null) {
            throw ProblemException.notFound("note", id);
        }
        expected.check(note.version());
        if (note.view().text().isEmpty()) {
            throw ProblemException.illegalState("note", "ERASED", "erasure", List.of());
        }
        note.rewrite("");
        return note;
    }
}
