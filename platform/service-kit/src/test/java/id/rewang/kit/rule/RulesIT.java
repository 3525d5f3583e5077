package id.rewang.kit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.money.Money;
import id.rewang.kit.sample.WholeSampleService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeSampleService
class RulesIT {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 30);

    @Autowired
    Rules rules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsTheVersionThatHoldsOnTheDay() {
        assertThat(rules.on(LocalDate.of(2025, 12, 31), "35.79", "sample.limit").asMoney())
                .isEqualTo(Money.rupiah(50_000_000));
        Rule later = rules.on(LocalDate.of(2026, 1, 1), "35.79", "sample.limit");
        assertThat(later.asMoney()).isEqualTo(Money.rupiah(200_000_000));
        assertThat(later.version()).isEqualTo(2);
        assertThat(later.legalBasis()).isEqualTo("Perpres 2/2025");
    }

    @Test
    void prefersTheRegionsOwnRuleWhileItHolds() {
        assertThat(rules.on(AUTUMN, "35.73", "sample.limit").asMoney()).isEqualTo(Money.rupiah(100_000_000));
        assertThat(rules.on(AUTUMN, "35.79", "sample.limit").asMoney()).isEqualTo(Money.rupiah(200_000_000));
        assertThat(rules.on(LocalDate.of(2026, 6, 30), "35.73", "sample.limit").asMoney())
                .isEqualTo(Money.rupiah(200_000_000));
    }

    @Test
    void readsSharesAndRounding() {
        Rule rate = rules.on(AUTUMN, "35.73", "sample.rate");

        assertThat(rate.asFraction()).isEqualByComparingTo(new BigDecimal("0.015"));
        assertThat(rate.roundingMode()).isEqualTo(RoundingMode.DOWN);
        assertThatThrownBy(rate::asMoney).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failsLoudlyWithoutARule() {
        assertThatThrownBy(() -> rules.on(AUTUMN, "35.73", "sample.unheard-of"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample.unheard-of");
        assertThat(rules.find(LocalDate.of(2019, 12, 31), "35.73", "sample.limit"))
                .isEmpty();
    }

    @Test
    void keepsOneOfEachVersion() {
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO dated_rule (id, version, region, value, unit, valid_from, legal_basis)
                                VALUES ('sample.limit', 1, NULL, '1', 'IDR', '2026-01-01', 'x')""").update()).isInstanceOf(DuplicateKeyException.class);
    }
}
