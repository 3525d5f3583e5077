package id.rewang.portal.web;

import id.rewang.portal.api.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Printer;

/**
 * How amounts and times look: {@code Rp1.500.000}, {@code 30 Okt 2026}, {@code 30 Okt 2026 09.00}. Templates get it with
 * double braces, <code>${{order.total}}</code>.
 */
final class Formats {

    /** Working hours and deadlines are those of East Java. */
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private Formats() {}

    static void register(FormatterRegistry registry) {
        registry.addPrinter(new Printer<Money>() {
            @Override
            public String print(Money money, Locale locale) {
                return rupiah(money);
            }
        });
        registry.addPrinter(new Printer<LocalDate>() {
            @Override
            public String print(LocalDate date, Locale locale) {
                return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(date);
            }
        });
        registry.addPrinter(new Printer<YearMonth>() {
            @Override
            public String print(YearMonth month, Locale locale) {
                return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
            }
        });
        registry.addPrinter(new Printer<Instant>() {
            @Override
            public String print(Instant instant, Locale locale) {
                return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", locale).format(instant.atZone(ZONE));
            }
        });
    }

    /** As rupiah is written in Indonesia, in every language; sen only where there are any. */
    static String rupiah(Money money) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        DecimalFormat format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols);
        BigDecimal amount = money.amount();
        String sign = amount.signum() < 0 ? "-" : "";
        String unit = money.currency().equals("IDR") ? "Rp" : money.currency() + " ";
        return sign + unit + format.format(amount.abs());
    }
}
