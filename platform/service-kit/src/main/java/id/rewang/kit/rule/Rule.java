package id.rewang.kit.rule;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import id.rewang.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What law or a regional decision sets for a period.
 *
 * @param id         such as {@code method-limit.UP}
 * @param version    counts the changes of the rule in this region; together with the id it names exactly this one
 * @param region     area code, {@code null} when it holds in the whole country
 * @param value      as text; {@link #asMoney}, {@link #asInt}, {@link #asDecimal}, {@link #asBoolean} read it
 * @param unit       {@code IDR}, {@code percent}, {@code per-mille}, {@code working-days}, {@code days}, {@code flag} …
 * @param rounding   how an amount worked out with it is rounded, a {@link RoundingMode}; {@code null} where nothing is
 * @param validFrom  first day
 * @param validTo    last day, {@code null} when open
 * @param legalBasis act and article
 */
@JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE, isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Rule(
        String id,
        int version,
        @Nullable String region,
        String value,
        String unit,
        @Nullable String rounding,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        String note) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * @throws IllegalStateException when the rule is about no amount
     */
    public Money asMoney() {
        if (!unit.equals("IDR")) {
            throw new IllegalStateException("rule " + id + " is in " + unit + ", not an amount");
        }
        return Money.of(asDecimal(), Money.IDR, RoundingMode.UNNECESSARY);
    }

    /**
     * @throws NumberFormatException when the value is no whole number
     */
    public int asInt() {
        return Integer.parseInt(value);
    }

    /**
     * @throws NumberFormatException when the value is no decimal number
     */
    public BigDecimal asDecimal() {
        return new BigDecimal(value);
    }

    /** The value as a factor: {@code 1.5} percent is 0.015, {@code 1} per-mille is 0.001. */
    public BigDecimal asFraction() {
        return switch (unit) {
            case "percent" -> asDecimal().movePointLeft(2);
            case "per-mille" -> asDecimal().movePointLeft(3);
            case "fraction" -> asDecimal();
            default -> throw new IllegalStateException("rule " + id + " is in " + unit + ", not a share");
        };
    }

    public boolean asBoolean() {
        return Boolean.parseBoolean(value);
    }

    /**
     * @throws IllegalStateException when the rule says nothing of rounding
     */
    public RoundingMode roundingMode() {
        if (rounding == null) {
            throw new IllegalStateException("rule " + id + " says nothing of rounding");
        }
        return RoundingMode.valueOf(rounding);
    }
}
