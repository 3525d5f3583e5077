package id.rewang.kit.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount: whole minor units (for rupiah: sen, 1/100) of one currency. Never a floating-point number.
 *
 * <p>As JSON: {@code {"amount":"1950000.00","currency":"IDR"}}, the amount a decimal string.
 *
 * @param minor    minor units; negative only where a difference is meant
 * @param currency ISO 4217
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static final Currency IDR = Currency.getInstance("IDR");

    public static final Money ZERO = ofMinor(0);

    public static Money ofMinor(long minor) {
        return new Money(minor, IDR);
    }

    public static Money rupiah(long rupiah) {
        return new Money(Math.multiplyExact(rupiah, 100L), IDR);
    }

    /**
     * @throws ArithmeticException      when the amount has more decimals than the currency, or does not fit 64 bits
     * @throws IllegalArgumentException when it is no decimal number or the currency is unknown
     */
    @JsonCreator
    public static Money parse(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        Currency unit = Currency.getInstance(currency);
        if (!amount.matches("-?\\d{1,16}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("'" + amount + "' is not a decimal amount such as 1950000.00");
        }
        return of(new BigDecimal(amount), unit, RoundingMode.UNNECESSARY);
    }

    public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(
                amount.setScale(currency.getDefaultFractionDigits(), rounding)
                        .unscaledValue()
                        .longValueExact(),
                currency);
    }

    @JsonProperty("amount")
    public String amount() {
        return toBigDecimal().toPlainString();
    }

    @JsonProperty("currency")
    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(minor, count), currency);
    }

    /** The product rounded once, to the currency's minor unit. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return of(toBigDecimal().multiply(factor), currency, rounding);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
