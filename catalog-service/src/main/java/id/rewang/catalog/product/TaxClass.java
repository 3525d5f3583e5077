package id.rewang.catalog.product;

/** How a sale of it is taxed. */
public enum TaxClass {
    /** Value added tax. */
    PPN,
    PPN_EXEMPT,
    /** The region's own tax on food and drink served. */
    PBJT,
    /** A service, of which income tax article 23 is withheld. */
    SERVICE
}
