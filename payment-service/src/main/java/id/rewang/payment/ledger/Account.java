package id.rewang.payment.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.money.Money;
import java.util.Currency;
import java.util.UUID;

/**
 * An account of the ledger, known by region, code and currency; it exists from its first transfer on.
 *
 * @param code such as {@code up-cash/<department>}
 */
public record Account(UUID id, String code, String region, Currency currency, Kind kind, Limit limit) {

    private static final UUID NAMESPACE = UUID.fromString("6f2f5f0e-3a43-5d2b-9c37-0c4a1f6f8a10");

    public enum Kind {
        ASSET,
        LIABILITY,
        EXPENSE,
        INCOME,
        /** Limits and holds: no money, only what may still be spent. */
        MEMORANDUM
    }

    /** What the database never lets happen, pending transfers included. */
    public enum Limit {
        NONE,
        DEBITS_MUST_NOT_EXCEED_CREDITS,
        CREDITS_MUST_NOT_EXCEED_DEBITS
    }

    public static Account of(String code, String region, Kind kind, Limit limit) {
        String name = region + "|" + code + "|" + Money.IDR.getCurrencyCode();
        return new Account(UuidCreator.getNameBasedSha1(NAMESPACE, name), code, region, Money.IDR, kind, limit);
    }
}
