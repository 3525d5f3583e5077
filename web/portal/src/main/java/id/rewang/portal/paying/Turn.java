package id.rewang.portal.paying;

import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a payment waits for, and of whom. */
public enum Turn {
    REQUEST(Roles.TECHNICAL_OFFICER),
    AUTHORISE(Roles.BUDGET_AUTHORITY),
    INSTRUCT(Roles.TREASURER),
    MAKE_SPP(Roles.TECHNICAL_OFFICER),
    VERIFY_SPP(Roles.FINANCE_VERIFIER),
    RECORD_SP2D(Roles.TREASURY_OFFICER),
    CHARGE_CARD(Roles.TECHNICAL_OFFICER, Roles.COMMITMENT_OFFICER),
    /** The bank has it, or all is done. */
    NOBODY;

    private final Set<String> roles;

    Turn(String... roles) {
        this.roles = Set.of(roles);
    }

    /** {@code paying/turns} has a form of this name. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOf(Person person) {
        return person.isAny(roles);
    }

    static Turn of(Payment payment) {
        return switch (payment.paymentMethod()) {
            case UP, TU -> fromCash(payment);
            case LS -> directly(payment);
            case KKPD -> payment.is(PaymentState.DUE) ? CHARGE_CARD : NOBODY;
        };
    }

    /** The payment's turn, if it is this person's. */
    static Optional<Turn> of(Payment payment, Person person) {
        return Optional.of(of(payment)).filter(turn -> turn.isOf(person));
    }

    private static Turn fromCash(Payment payment) {
        return switch (payment.state()) {
            case DUE -> REQUEST;
            case REQUESTED -> AUTHORISE;
            case AUTHORISED, RETURNED -> INSTRUCT;
            case INSTRUCTED, SETTLED, SPP_MADE, SPP_VERIFIED -> NOBODY;
        };
    }

    private static Turn directly(Payment payment) {
        return switch (payment.state()) {
            case DUE -> MAKE_SPP;
            case SPP_MADE -> VERIFY_SPP;
            case SPP_VERIFIED, RETURNED -> RECORD_SP2D;
            case REQUESTED, AUTHORISED, INSTRUCTED, SETTLED -> NOBODY;
        };
    }
}
