package id.rewang.procurement.policy;

/** What somebody does for one order, in so far as another duty for the same order may not meet it in one person. */
public enum Duty {
    DRAFT,
    APPROVE,
    CHECK_GOODS,
    SIGN_HANDOVER
}
