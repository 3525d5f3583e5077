package id.rewang.catalog.web;

import id.rewang.catalog.seller.PayeeAccount;
import id.rewang.kit.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account that a seller is paid to; its number masked for those who only read. */
record PayeeAccountView(
        UUID sellerId,
        long version,
        String bankCode,
        @Nullable String number,
        String name,
        boolean verified,
        Instant enteredAt,
        @Nullable Instant verifiedAt) {

    static PayeeAccountView of(PayeeAccount account, Actor actor) {
        return new PayeeAccountView(
                account.sellerId(),
                account.version(),
                account.account().bankCode(),
                Masked.unless(
                        SellerView.mayReadPersonalData(account.sellerId(), actor),
                        account.account().number()),
                account.account().name(),
                account.isVerified(),
                account.enteredAt(),
                account.verifiedAt());
    }
}
