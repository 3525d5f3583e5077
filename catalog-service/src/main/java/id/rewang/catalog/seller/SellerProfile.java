package id.rewang.catalog.seller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seller says of the business.
 *
 * @param region       area code of the city or regency, such as {@code 35.73}
 * @param nik          identity number of the owner, 16 digits; personal data
 * @param npwp         tax number, 15 or 16 digits without punctuation
 * @param nib          business number, 13 digits
 * @param kbli         classes of business, KBLI 2020, five digits each
 * @param villageCode  where the business stands, such as {@code 35.73.01.1001}
 * @param vatRegistered whether it collects VAT (PKP)
 */
public record SellerProfile(
        @NotNull @Pattern(regexp = "\\d{2}\\.\\d{2}", message = "must be an area code such as 35.73")
        String region,

        @NotBlank @Size(max = 150) String name,
        @NotNull LegalForm legalForm,
        @NotNull SizeClass sizeClass,

        @Pattern(regexp = "\\d{16}", message = "must have 16 digits") @Nullable
        String nik,

        @Pattern(regexp = "\\d{15,16}", message = "must have 15 or 16 digits") @Nullable
        String npwp,

        @NotNull @Pattern(regexp = "\\d{13}", message = "must have 13 digits")
        String nib,

        @NotEmpty @Size(max = 20)
        List<@NotNull @Pattern(regexp = "\\d{5}", message = "must have 5 digits") String> kbli,

        @NotNull
        @Pattern(regexp = "\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}", message = "must be a village code such as 35.73.01.1001")
        String villageCode,

        @NotBlank @Size(max = 300) String address,

        @Pattern(regexp = "\\+?\\d{8,15}", message = "must have 8 to 15 digits") @Nullable
        String phone,

        boolean vatRegistered,
        @Valid @Nullable TaxCertificate finalIncomeTax) {

    public SellerProfile {
        kbli = kbli == null ? List.of() : kbli.stream().distinct().toList();
    }
}
