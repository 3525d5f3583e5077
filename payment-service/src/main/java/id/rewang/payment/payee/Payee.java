package id.rewang.payment.payee;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a seller's payments go to.
 *
 * @param finalTax the certificate by which 0.5 % final income tax is withheld (UMKM), if the seller has one
 * @param account  where to pay, if the seller has named one
 * @param verified a second person has checked the account
 */
public record Payee(
        UUID sellerId,
        String region,
        String name,
        @Nullable String npwp,
        boolean vatRegistered,
        @Nullable FinalTax finalTax,
        @Nullable PayeeAccount account,
        boolean verified) {

    public record FinalTax(String certificateNumber, LocalDate validTo) {}

    public record PayeeAccount(String bankCode, String number, String name) {}
}
