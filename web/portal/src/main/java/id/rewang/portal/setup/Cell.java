package id.rewang.portal.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of a workbook.
 *
 * @param text   as it was typed, a number in plain digits; empty if nothing
 * @param number if it is a number
 * @param day    if the number can be the serial number of a day
 */
record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day) {

    static final Cell EMPTY = new Cell("", null, null);

    /** A spreadsheet keeps so many digits of a number; further ones are zeros that nobody typed. */
    private static final int DIGITS_KEPT = 15;

    static Cell text(String text) {
        return new Cell(text.strip(), null, null);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean hasLostDigits() {
        return number != null && text.length() > DIGITS_KEPT;
    }
}
