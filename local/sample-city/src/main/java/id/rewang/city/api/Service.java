package id.rewang.city.api;

import java.util.List;

/** Whom the people speak to; the name is also the audience of the tokens. */
public enum Service {
    CATALOG,
    PROCUREMENT,
    PAYMENT,
    IDENTITY;

    /** Those that an order passes through. */
    public static final List<Service> OF_ORDERS = List.of(CATALOG, PROCUREMENT, PAYMENT);

    public String audience() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
