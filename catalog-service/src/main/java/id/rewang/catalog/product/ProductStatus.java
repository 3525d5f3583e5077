package id.rewang.catalog.product;

public enum ProductStatus {
    /** Not yet to be ordered. */
    DRAFT,
    PUBLISHED,
    /** Not offered any more; what is held of it stays held. */
    WITHDRAWN
}
