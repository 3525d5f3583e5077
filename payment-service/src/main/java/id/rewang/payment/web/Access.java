package id.rewang.payment.web;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see what. */
final class Access {

    /** A department's people, whoever sees the whole region, and sellers. */
    static final String READERS = "hasAnyRole('procurement_officer', 'commitment_officer', 'budget_authority',"
            + " 'goods_receiver', 'technical_officer', 'finance_verifier', 'treasurer', 'treasury_officer', 'auditor',"
            + " 'seller')";

    /** Those who deal with the money of a department or the region. */
    static final String FINANCE =
            "hasAnyRole('technical_officer', 'finance_verifier', 'budget_authority', 'treasurer', 'treasury_officer',"
                    + " 'auditor')";

    private static final String[] WHOLE_REGION = {Roles.TREASURY_OFFICER, Roles.AUDITOR, Roles.ADMINISTRATOR};

    private Access() {}

    static boolean seesWholeRegion(Actor actor) {
        return actor.isAny(WHOLE_REGION);
    }

    /**
     * Whose things a list shows.
     *
     * @return {@code null} for the whole region
     */
    static @Nullable UUID departmentOf(Actor actor) {
        if (seesWholeRegion(actor)) {
            return null;
        }
        UUID own = actor.departmentId();
        if (own == null) {
            throw Actor.notYours("You work for no department.");
        }
        return own;
    }

    /**
     * @param seller whose thing it is besides, if a seller's
     */
    static void mustSee(
            Actor actor, String region, @Nullable UUID department, @Nullable UUID seller, String what, Object id) {
        actor.mustShareRegion(region, what, id);
        if (seesWholeRegion(actor) || (seller != null && seller.equals(actor.sellerId()))) {
            return;
        }
        if (department == null) {
            throw Actor.notYours("It belongs to the region.");
        }
        actor.mustWorkFor(department);
    }

    /** Bank accounts of others are shown to their owner and to finance only. */
    static boolean seesAccountNumbers(Actor actor) {
        return actor.isAny(
                Roles.SELLER, Roles.TREASURER, Roles.TREASURY_OFFICER, Roles.FINANCE_VERIFIER, Roles.TECHNICAL_OFFICER);
    }

    static String masked(String number) {
        int shown = Math.min(4, number.length() / 2);
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }
}
