package id.rewang.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoneyJsonTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void writesAmountAndCurrencyAndNothingElse() {
        assertThat(json.writeValueAsString(Money.rupiah(1_950_000)))
                .isEqualTo("{\"amount\":\"1950000.00\",\"currency\":\"IDR\"}");
    }

    @Test
    void readsWhatItWrote() {
        Money money = Money.ofMinor(-12_345);
        assertThat(json.readValue(json.writeValueAsString(money), Money.class)).isEqualTo(money);
    }
}
