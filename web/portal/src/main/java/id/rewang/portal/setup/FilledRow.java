package id.rewang.portal.setup;

import id.rewang.portal.api.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that somebody has uploaded.
 *
 * @param number of the row in its sheet, as the spreadsheet counts
 * @param values by name of the column; what is empty is not there
 */
public record FilledRow(String sheet, int number, SortedMap<String, String> values) {

    boolean has(String column) {
        return values.containsKey(column);
    }

    /** Empty if nothing. */
    String text(String column) {
        return values.getOrDefault(column, "");
    }

    @Nullable
    String optional(String column) {
        return values.get(column);
    }

    Money rupiah(String column) {
        return Money.rupiah(new BigDecimal(text(column)));
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    List<String> several(String column) {
        return Stream.of(text(column).split(",")).filter(one -> !one.isEmpty()).toList();
    }

    String joined(List<String> columns) {
        return String.join(" / ", columns.stream().map(this::text).toList());
    }

    /**
     * The key of something that is done once for what this row says, whichever file says it: a corrected file does nothing
     * again that the first one has done.
     */
    String key(String act) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((act + "\n" + sheet + "\n" + values).getBytes(StandardCharsets.UTF_8));
            return "setup-" + HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
