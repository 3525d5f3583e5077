package id.rewang.portal.paying;

import id.rewang.portal.security.Roles;
import java.util.Set;

/** Who has to do with payments. */
final class Payers {

    static final Set<String> ALL = Set.of(
            Roles.TECHNICAL_OFFICER,
            Roles.COMMITMENT_OFFICER,
            Roles.BUDGET_AUTHORITY,
            Roles.FINANCE_VERIFIER,
            Roles.TREASURER,
            Roles.TREASURY_OFFICER,
            Roles.AUDITOR);

    /** The same, for {@code @PreAuthorize}. */
    static final String READ = "hasAnyRole('technical_officer', 'commitment_officer', 'budget_authority',"
            + " 'finance_verifier', 'treasurer', 'treasury_officer', 'auditor')";

    private Payers() {}
}
