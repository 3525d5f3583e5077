package id.rewang.portal.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * An amount as the services write it: {@code {"amount":"1950000.00","currency":"IDR"}}.
 *
 * @param amount   exact; its decimals are those of the currency
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public static final Money ZERO = rupiah(BigDecimal.ZERO);

    public static Money rupiah(BigDecimal amount) {
        return new Money(amount.setScale(2), "IDR");
    }

    @JsonCreator
    static Money read(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @JsonProperty("amount")
    String written() {
        return amount.toPlainString();
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount), currency);
    }

    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
