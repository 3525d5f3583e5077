package id.rewang.portal.reconciling;

import id.rewang.portal.security.Roles;
import java.util.Set;

/** Who reconciles, and who may look at it. */
final class Reconcilers {

    static final Set<String> KEEPERS = Set.of(Roles.TREASURER, Roles.TREASURY_OFFICER);
    static final Set<String> LOOKERS = Set.of(Roles.TREASURER, Roles.TREASURY_OFFICER, Roles.AUDITOR);

    /** The same, for {@code @PreAuthorize}. */
    static final String KEEP = "hasAnyRole('treasurer', 'treasury_officer')";

    static final String LOOK = "hasAnyRole('treasurer', 'treasury_officer', 'auditor')";

    private Reconcilers() {}
}
