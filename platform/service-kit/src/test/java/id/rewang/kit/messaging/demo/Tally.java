package id.rewang.kit.messaging.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Adds up what arrives for a key, through JPA. */
@Entity
class Tally {

    @Id
    private String key;

    private long total;

    @Version
    private long version;

    protected Tally() {}

    Tally(String key) {
        this.key = key;
    }

    void add(long amount) {
        total += amount;
    }
}
