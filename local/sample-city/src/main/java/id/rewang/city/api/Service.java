package id.rewang.city.api;

/** The three services; the name is also the audience of their tokens. */
public enum Service {
    CATALOG,
    PROCUREMENT,
    PAYMENT;

    public String audience() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
