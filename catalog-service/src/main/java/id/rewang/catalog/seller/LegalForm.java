package id.rewang.catalog.seller;

/** In which form somebody does business. */
public enum LegalForm {
    INDIVIDUAL,
    COOPERATIVE,
    CV,
    PT,
    OTHER
}
