package id.rewang.payment.payment;

import id.rewang.kit.web.ProblemException;
import id.rewang.payment.payee.Payee;
import id.rewang.payment.payee.Payee.PayeeAccount;
import id.rewang.payment.payee.Payees;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom a payment may go to: only an account that a second person has verified. */
@Component
public class VerifiedPayees {

    private final Payees payees;

    VerifiedPayees(Payees payees) {
        this.payees = payees;
    }

    /** A payee and the account that is pinned for the attempt. */
    public record Verified(Payee payee, PayeeAccount account) {}

    /**
     * @throws ProblemException 422 {@code payee-unknown}, {@code payee-account-missing} or {@code payee-account-not-verified}
     */
    public Verified find(UUID seller) {
        Payee payee = payee(seller);
        PayeeAccount account = payee.account();
        if (account == null) {
            throw ProblemException.refused("payee-account-missing", "The seller has named no bank account.");
        }
        if (!payee.verified()) {
            throw ProblemException.refused(
                    "payee-account-not-verified",
                    "The seller's bank account is not verified; the trade office or the treasury verifies it.");
        }
        return new Verified(payee, account);
    }

    /**
     * A payee, whatever is known of the account.
     *
     * @throws ProblemException 422 {@code payee-unknown}
     */
    Payee payee(UUID seller) {
        return payees.find(seller)
                .orElseThrow(() -> ProblemException.refused(
                        "payee-unknown", "The catalogue has not told us of the seller " + seller + " as a payee."));
    }
}
