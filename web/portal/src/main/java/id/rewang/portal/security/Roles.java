package id.rewang.portal.security;

import java.util.Set;

/** The roles that the identity provider gives, by their code. */
public final class Roles {

    public static final String PROCUREMENT_OFFICER = "procurement_officer";
    public static final String COMMITMENT_OFFICER = "commitment_officer";
    public static final String BUDGET_AUTHORITY = "budget_authority";
    public static final String GOODS_RECEIVER = "goods_receiver";
    public static final String TECHNICAL_OFFICER = "technical_officer";
    public static final String FINANCE_VERIFIER = "finance_verifier";
    public static final String TREASURER = "treasurer";
    public static final String TREASURY_OFFICER = "treasury_officer";
    public static final String SELLER = "seller";
    public static final String TRADE_OFFICER = "trade_officer";
    public static final String CURATOR = "curator";
    public static final String CONSULTANT = "consultant";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String OPERATOR = "operator";

    /** Offices that somebody holds in one department. */
    public static final Set<String> OF_A_DEPARTMENT = Set.of(
            PROCUREMENT_OFFICER,
            COMMITMENT_OFFICER,
            BUDGET_AUTHORITY,
            GOODS_RECEIVER,
            TECHNICAL_OFFICER,
            FINANCE_VERIFIER,
            TREASURER);

    /** Who may read orders, as the procurement service has it. For {@code @PreAuthorize}. */
    public static final String ORDER_READERS =
            "hasAnyRole('procurement_officer', 'commitment_officer', 'budget_authority', 'goods_receiver',"
                    + " 'technical_officer', 'finance_verifier', 'treasurer', 'treasury_officer', 'seller', 'auditor')";

    private Roles() {}
}
