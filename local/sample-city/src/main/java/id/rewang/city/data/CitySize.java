package id.rewang.city.data;

/** How much of the city is there. */
public enum CitySize {
    /** What the narrated day needs: seven departments, forty sellers, some 120 products. */
    SMALL(0, 0),
    /** All departments, 240 sellers and 2,000 products. */
    FULL(240, 2_000);

    private final int sellers;
    private final int products;

    CitySize(int sellers, int products) {
        this.sellers = sellers;
        this.products = products;
    }

    /** Sellers to have in the end; those written down by hand count. */
    int sellers() {
        return sellers;
    }

    int products() {
        return products;
    }
}
