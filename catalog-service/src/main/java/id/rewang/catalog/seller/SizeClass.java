package id.rewang.catalog.seller;

/** Size of a business by PP 7/2021 article 35. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM
}
