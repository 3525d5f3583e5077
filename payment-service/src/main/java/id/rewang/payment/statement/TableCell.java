package id.rewang.payment.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table: text, or in a spreadsheet a number, which may stand for a day.
 *
 * @param day the day that the number stands for, should it be one
 */
record TableCell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day) {

    static final TableCell EMPTY = new TableCell("", null, null);

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3}){1,5}|-?\\d{1,3}(\\.\\d{3}){1,5}");
    private static final Pattern POINT = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,5})\\.\\d{1,2}");
    private static final Pattern COMMA = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,5}),\\d{1,2}");
    private static final BigDecimal SEN_TOLERANCE = new BigDecimal("0.0001");

    static TableCell text(String text) {
        return new TableCell(text.strip().replaceAll("\\s+", " "), null, null);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * The amount, zero when empty; null when it is none. Three digits after the only mark are a group of thousands, one or two are
     * decimals, so that 1.250.000,00 and 1,250,000.00 are the same.
     */
    @Nullable
    BigDecimal amount() {
        if (number != null) {
            BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
            return rounded.subtract(number).abs().compareTo(SEN_TOLERANCE) < 0 ? rounded : null;
        }
        if (isEmpty() || text.equals("-")) {
            return BigDecimal.ZERO;
        }
        String plain = text.replaceFirst("^(?i)(rp\\.?|idr)\\s*", "");
        if (plain.startsWith("(") && plain.endsWith(")")) {
            plain = "-" + plain.substring(1, plain.length() - 1);
        }
        if (WHOLE.matcher(plain).matches()) {
            return new BigDecimal(plain);
        }
        if (GROUPED.matcher(plain).matches()) {
            return new BigDecimal(plain.replaceAll("[.,]", ""));
        }
        if (POINT.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(",", ""));
        }
        if (COMMA.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(".", "").replace(',', '.'));
        }
        return null;
    }

    /** The day; null when it is none in any of these forms. A time of day after it is left out. */
    @Nullable
    LocalDate day(List<DateTimeFormatter> forms) {
        if (day != null) {
            return day;
        }
        String date =
                text.replaceFirst("[ T]\\d{1,2}[:.]\\d{2}([:.]\\d{2})?.*$", "").replaceFirst("^'", "");
        for (DateTimeFormatter form : forms) {
            try {
                return LocalDate.parse(date, form);
            } catch (DateTimeException notThisForm) {
                continue;
            }
        }
        return null;
    }
}
