package id.rewang.catalog.seller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param bankCode clearing code of the bank, three digits
 * @param number   5 to 20 digits
 * @param name     of the account's owner as the bank has it
 */
public record BankAccount(
        @NotNull @Pattern(regexp = "\\d{3}", message = "must have 3 digits")
        String bankCode,

        @NotNull @Pattern(regexp = "\\d{5,20}", message = "must have 5 to 20 digits")
        String number,

        @NotBlank @Size(max = 150) String name) {}
