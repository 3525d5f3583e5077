package id.rewang.catalog.product;

import id.rewang.kit.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a seller says of a product.
 *
 * @param kbli         class of business that it comes from; one of the seller's
 * @param unit         what is counted, such as {@code kotak}
 * @param unitPrice    in rupiah, all taxes included
 * @param leadTimeDays from order to dispatch
 */
public record Offer(
        @NotNull UUID sellerId,
        @NotBlank @Size(max = 150) String name,
        @NotNull @Size(max = 2000) String description,
        @NotBlank @Size(max = 60) String category,

        @NotNull @Pattern(regexp = "\\d{5}", message = "must have 5 digits")
        String kbli,

        @NotBlank @Size(max = 30) String unit,
        @NotNull Money unitPrice,
        @NotNull TaxClass taxClass,
        @Min(0) @Max(365) int leadTimeDays) {}
