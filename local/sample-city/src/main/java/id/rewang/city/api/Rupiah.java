package id.rewang.city.api;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An amount of rupiah in sen (1/100), as the APIs write it: {@code {"amount":"1950000.00","currency":"IDR"}}. */
public record Rupiah(long sen) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);

    public static Rupiah of(long rupiah) {
        return new Rupiah(Math.multiplyExact(rupiah, 100L));
    }

    /** @throws IllegalArgumentException when the node is no amount in rupiah */
    public static Rupiah of(JsonNode money) {
        if (!"IDR".equals(money.path("currency").asString(""))) {
            throw new IllegalArgumentException("not an amount in rupiah: " + money);
        }
        return parse(money.path("amount").asString());
    }

    /** @param amount a decimal string such as {@code 1950000.00} */
    public static Rupiah parse(String amount) {
        return new Rupiah(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    public Map<String, Object> json() {
        return Map.of("amount", decimal(), "currency", "IDR");
    }

    /** Two decimals and a point: {@code 1950000.00}. */
    public String decimal() {
        return BigDecimal.valueOf(sen, 2).toPlainString();
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(sen, other.sen));
    }

    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(sen, other.sen));
    }

    public Rupiah times(long count) {
        return new Rupiah(Math.multiplyExact(sen, count));
    }

    public boolean isZero() {
        return sen == 0;
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(sen, other.sen);
    }

    /** As Indonesians write it: {@code Rp1.950.000}; sen only when there are any. */
    @Override
    public String toString() {
        String whole = String.format(Locale.ROOT, "%,d", Math.abs(sen) / 100).replace(',', '.');
        long rest = Math.abs(sen) % 100;
        return (sen < 0 ? "-" : "") + "Rp" + whole + (rest == 0 ? "" : String.format(Locale.ROOT, ",%02d", rest));
    }
}
