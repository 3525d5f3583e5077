package id.rewang.catalog.seller;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code catalog.PayeeState.v1}: where and how a seller is paid; only payment reads it. */
record PayeeState(
        UUID sellerId,
        String region,
        String name,
        @Nullable String npwp,
        boolean vatRegistered,
        @Nullable TaxCertificate finalIncomeTax,
        @Nullable BankAccount account,
        boolean accountVerified) {

    static PayeeState of(Seller seller, @Nullable PayeeAccount account) {
        return new PayeeState(
                seller.id(),
                seller.region(),
                seller.name(),
                seller.npwp(),
                seller.vatRegistered(),
                seller.finalIncomeTax(),
                account == null ? null : account.account(),
                account != null && account.isVerified());
    }
}
