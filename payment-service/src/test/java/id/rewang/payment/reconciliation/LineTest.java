package id.rewang.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @ParameterizedTest
    @ValueSource(strings = {"900/1", "SP2D 900/1", "sp2d900/1 dinas", "PENCAIRAN 900/10 DAN 900/1."})
    void mentionsAReferenceThatStandsInItWhole(String text) {
        assertThat(line(text).mentions("900/1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"900/10", "1900/1", "SP2D 900/11 DINAS", "900 / 1"})
    void doesNotMentionAReferenceOfWhichItHoldsOnlyAPart(String text) {
        assertThat(line(text).mentions("900/1")).isFalse();
    }

    @Test
    void saysAWordAlsoInsideAnother() {
        assertThat(line("BIAYAADM BULANAN").saysAnyOf(List.of("biaya"))).isTrue();
    }

    private static Line line(String text) {
        return new Line(
                UUID.randomUUID(), UUID.randomUUID(), 1, LocalDate.of(2026, 10, 30), Money.rupiah(1), List.of(text));
    }
}
