package id.rewang.catalog.seller;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Certificate (surat keterangan) that the seller's income is taxed finally at 0.5 %, PP 55/2022.
 *
 * @param validTo last day
 */
@Embeddable
public record TaxCertificate(
        @Column(name = "tax_certificate_number") @NotBlank @Size(max = 60)
        String certificateNumber,

        @Column(name = "tax_certificate_to") @NotNull LocalDate validTo) {}
