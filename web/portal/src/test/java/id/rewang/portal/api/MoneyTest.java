package id.rewang.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private final JsonMapper json = new JsonMapper();

    /** The services refuse fields that they do not know. */
    @Test
    void isWrittenAsTheServicesReadIt() {
        assertThat(json.writeValueAsString(Money.rupiah(new BigDecimal(1_250_000))))
                .isEqualTo("{\"amount\":\"1250000.00\",\"currency\":\"IDR\"}");
    }
}
