package id.rewang.kit.security;

import java.util.Set;

/** The roles a token may carry. */
public final class Roles {

    /** PP: drafts and submits orders. */
    public static final String PROCUREMENT_OFFICER = "procurement_officer";
    /** PPK: approves orders, signs handovers. */
    public static final String COMMITMENT_OFFICER = "commitment_officer";
    /** PA/KPA: authorises spending. */
    public static final String BUDGET_AUTHORITY = "budget_authority";
    /** Checks delivered goods. */
    public static final String GOODS_RECEIVER = "goods_receiver";
    /** PPTK: asks for payment. */
    public static final String TECHNICAL_OFFICER = "technical_officer";
    /** PPK-SKPD: verifies payment requests. */
    public static final String FINANCE_VERIFIER = "finance_verifier";
    /** Bendahara pengeluaran: instructs payments and reconciles. */
    public static final String TREASURER = "treasurer";
    /** Kuasa BUD: sees the money of the whole region. */
    public static final String TREASURY_OFFICER = "treasury_officer";

    public static final String SELLER = "seller";
    /** Diskumindag: verifies sellers. */
    public static final String TRADE_OFFICER = "trade_officer";
    /** Looks after the catalogue. */
    public static final String CURATOR = "curator";
    /** PLUT: advises sellers. */
    public static final String CONSULTANT = "consultant";
    /** Inspektorat: reads everything in the region. */
    public static final String AUDITOR = "auditor";
    /** Reads what is disclosed. */
    public static final String PUBLIC = "public";
    /** Sets up organisation and budgets. */
    public static final String ADMINISTRATOR = "administrator";
    /** Keeps the platform running. */
    public static final String OPERATOR = "operator";

    public static final Set<String> ALL = Set.of(
            PROCUREMENT_OFFICER,
            COMMITMENT_OFFICER,
            BUDGET_AUTHORITY,
            GOODS_RECEIVER,
            TECHNICAL_OFFICER,
            FINANCE_VERIFIER,
            TREASURER,
            TREASURY_OFFICER,
            SELLER,
            TRADE_OFFICER,
            CURATOR,
            CONSULTANT,
            AUDITOR,
            PUBLIC,
            ADMINISTRATOR,
            OPERATOR);

    private Roles() {}
}
