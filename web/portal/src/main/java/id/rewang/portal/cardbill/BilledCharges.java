package id.rewang.portal.cardbill;

import id.rewang.portal.api.Payments.BilledCharge;
import id.rewang.portal.web.Form;
import id.rewang.portal.web.Rupiah;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Charges as they are typed or pasted from a spreadsheet, one a line: approval code, date and amount, with tabs or semicolons
 * between them. Dates as {@code 2026-10-14}, {@code 14/10/2026} or {@code 14-10-2026}.
 */
final class BilledCharges {

    private static final Pattern BETWEEN = Pattern.compile("[\t;]");
    private static final Pattern APPROVAL_CODE = Pattern.compile("[A-Za-z0-9]{1,20}");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private BilledCharges() {}

    /** What the field says; a line that cannot be read is a fault that names it, and nothing is taken. */
    static List<BilledCharge> read(Form form, String field) {
        List<BilledCharge> charges = new ArrayList<>();
        List<String> lines = form.value(field).lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isBlank()) {
                Optional<BilledCharge> charge = charge(line);
                if (charge.isEmpty()) {
                    form.fault(field, "unreadable-charge", at + 1);
                    return List.of();
                }
                charges.add(charge.get());
            }
        }
        return charges;
    }

    private static Optional<BilledCharge> charge(String line) {
        String[] cells = BETWEEN.split(line.strip(), -1);
        if (cells.length != 3 || !APPROVAL_CODE.matcher(cells[0].strip()).matches()) {
            return Optional.empty();
        }
        LocalDate date = date(cells[1].strip());
        return date == null
                ? Optional.empty()
                : Rupiah.read(cells[2])
                        .filter(amount -> amount.isPositive())
                        .map(amount -> new BilledCharge(cells[0].strip(), date, amount));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.matches("\\d{4}-.*")
                    ? LocalDate.parse(text)
                    : LocalDate.parse(text.replace('-', '/'), DAY_FIRST);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
