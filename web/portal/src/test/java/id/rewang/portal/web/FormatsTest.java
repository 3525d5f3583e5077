package id.rewang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.api.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.support.DefaultFormattingConversionService;

class FormatsTest {

    private static String shown(Object value, String language) {
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService(false);
        Formats.register(conversion);
        LocaleContextHolder.setLocale(Locale.of(language));
        try {
            return conversion.convert(value, String.class);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void rupiahIsWrittenAsInIndonesiaInEveryLanguage() {
        assertThat(shown(Money.rupiah(new BigDecimal("1500000.00")), "id")).isEqualTo("Rp1.500.000");
        assertThat(shown(Money.rupiah(new BigDecimal("1500000.50")), "en")).isEqualTo("Rp1.500.000,50");
        assertThat(shown(Money.rupiah(new BigDecimal("-1200")), "id")).isEqualTo("-Rp1.200");
    }

    @Test
    void timesAreThoseOfEastJava() {
        assertThat(shown(Instant.parse("2026-10-30T02:00:00Z"), "id")).isEqualTo("30 Okt 2026 09.00");
        assertThat(shown(LocalDate.of(2026, 10, 30), "en")).isEqualTo("30 Oct 2026");
    }
}
