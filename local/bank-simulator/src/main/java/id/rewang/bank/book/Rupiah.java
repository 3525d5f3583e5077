package id.rewang.bank.book;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal strings of rupiah, with at most two decimals, to and from whole sen. */
public final class Rupiah {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");

    private Rupiah() {}

    /** @throws IllegalArgumentException when it is no such decimal string */
    public static long sen(String amount) {
        if (!DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("'" + amount + "' is not an amount such as 1250000.00");
        }
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    public static String text(long sen) {
        return decimal(sen).toPlainString();
    }

    public static BigDecimal decimal(long sen) {
        return BigDecimal.valueOf(sen, 2);
    }
}
