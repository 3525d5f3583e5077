package id.rewang.portal.web;

import id.rewang.portal.api.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts in rupiah as people write them: {@code 1.500.000}, {@code Rp1.500.000,50}. */
public final class Rupiah {

    /** Points only between thousands: what a spreadsheet means by {@code 1500000.00} must not become a hundred times as much. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:Rp\\s*)?(\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,15})(?:,(\\d{1,2}))?");

    private Rupiah() {}

    /** @return empty when it is no amount */
    public static Optional<Money> read(String text) {
        return Optional.of(WRITTEN.matcher(text.strip()))
                .filter(written -> written.matches())
                .map(written ->
                        written.group(1).replace(".", "") + (written.group(2) == null ? "" : "." + written.group(2)))
                .map(plain -> Money.rupiah(new BigDecimal(plain)));
    }
}
