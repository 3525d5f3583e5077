package id.rewang.catalog.product;

import id.rewang.catalog.Contracts;
import id.rewang.kit.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductEventsTest {

    @Test
    void productStateIsTheGoldenSample() {
        Product product = Product.publish(
                UUID.fromString("019a0000-0000-7000-8000-0000000000a1"),
                "35.73",
                new Offer(
                        UUID.fromString("019a0000-0000-7000-8000-0000000005e1"),
                        "Nasi kotak ayam bakar (data contoh)",
                        "",
                        "makanan",
                        "56102",
                        "kotak",
                        Money.rupiah(25_000),
                        TaxClass.PBJT,
                        1),
                Instant.parse("2026-10-05T01:00:00Z"));

        Contracts.assertIsSample("catalog.product.state", "ProductState.v1", ProductState.of(product));
    }
}
