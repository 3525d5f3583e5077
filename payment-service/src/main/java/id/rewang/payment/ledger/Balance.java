package id.rewang.payment.ledger;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account.Limit;

/** The four counters of an account, in minor units. */
public record Balance(long debitsPending, long debitsPosted, long creditsPending, long creditsPosted) {

    /** Of an account that does not exist yet. */
    public static final Balance NOTHING = new Balance(0, 0, 0, 0);

    public Money available(Limit limit) {
        return switch (limit) {
            case NONE -> throw new IllegalArgumentException("an account without limit allows everything");
            case DEBITS_MUST_NOT_EXCEED_CREDITS -> Money.ofMinor(creditsPosted - debitsPosted - debitsPending);
            case CREDITS_MUST_NOT_EXCEED_DEBITS -> Money.ofMinor(debitsPosted - creditsPosted - creditsPending);
        };
    }
}
