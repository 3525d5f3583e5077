package id.rewang.kit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@SuppressWarnings("NullAway.Init")
class Note {

    @Id
    private UUID id;

    private String text;

    @Version
    private long version;

    Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    void rewrite(String newText) {
        text = newText;
    }

    Notes.View view() {
        return new Notes.View(id, text, version);
    }
}
