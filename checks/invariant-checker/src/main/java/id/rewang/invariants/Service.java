package id.rewang.invariants;

import java.util.Locale;

/** The services, each with a database of its own. */
public enum Service {
    CATALOG,
    PROCUREMENT,
    PAYMENT;

    /** Lower case, as on command lines and in consumer groups. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static Service of(String id) {
        for (Service service : values()) {
            if (service.id().equals(id)) {
                return service;
            }
        }
        throw new IllegalArgumentException("Not a service: " + id);
    }
}
