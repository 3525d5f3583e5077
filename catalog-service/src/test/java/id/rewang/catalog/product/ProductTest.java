package id.rewang.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final UUID SELLER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-10-30T01:00:00Z");

    @Test
    void isPublishedWhenOfferedAndWhenOfferedDifferently() {
        Product product = Product.publish(UUID.randomUUID(), "35.73", offer(SELLER, 25_000), NOW);
        assertThat(product.status()).isEqualTo(ProductStatus.PUBLISHED);

        product.change(offer(SELLER, 26_000));

        assertThat(product.unitPrice()).isEqualTo(Money.rupiah(26_000));
        assertThat(product.status()).isEqualTo(ProductStatus.PUBLISHED);
    }

    @Test
    void isWithdrawnForGood() {
        Product product = Product.publish(UUID.randomUUID(), "35.73", offer(SELLER, 25_000), NOW);
        product.withdraw();
        product.withdraw();

        assertThat(product.status()).isEqualTo(ProductStatus.WITHDRAWN);
        assertThatThrownBy(() -> product.change(offer(SELLER, 26_000)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("illegal-state"));
        assertThat(product.unitPrice()).isEqualTo(Money.rupiah(25_000));
    }

    @Test
    void staysWithItsSeller() {
        Product product = Product.publish(UUID.randomUUID(), "35.73", offer(SELLER, 25_000), NOW);

        assertThatThrownBy(() -> product.change(offer(UUID.randomUUID(), 25_000)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("seller-is-fixed"));
    }

    static Offer offer(UUID seller, long rupiah) {
        return new Offer(
                seller, "Nasi kotak", "", "Nasi kotak", "56210", "kotak", Money.rupiah(rupiah), TaxClass.PBJT, 2);
    }
}
