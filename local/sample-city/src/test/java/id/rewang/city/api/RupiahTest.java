package id.rewang.city.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RupiahTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void readsAndWritesAmountsAsTheApisDo() {
        Rupiah amount = Rupiah.of(json.readTree("{\"amount\":\"1950000.50\",\"currency\":\"IDR\"}"));
        assertThat(amount).isEqualTo(new Rupiah(195_000_050));
        assertThat(amount.json()).containsEntry("amount", "1950000.50").containsEntry("currency", "IDR");
    }

    @Test
    void showsThousandsWithPointsAndSenOnlyWhenThereAreAny() {
        assertThat(Rupiah.of(1_950_000)).hasToString("Rp1.950.000");
        assertThat(new Rupiah(195_000_050)).hasToString("Rp1.950.000,50");
        assertThat(Rupiah.ZERO.minus(Rupiah.of(2500))).hasToString("-Rp2.500");
    }

    @Test
    void refusesAnotherCurrencyAndFractionsOfASen() {
        assertThatThrownBy(() -> Rupiah.of(json.readTree("{\"amount\":\"1.00\",\"currency\":\"USD\"}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rupiah.parse("1.005")).isInstanceOf(ArithmeticException.class);
    }
}
