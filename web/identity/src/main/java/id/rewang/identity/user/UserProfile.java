package id.rewang.identity.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a user.
 *
 * @param nip          eighteen digits, for civil servants
 * @param departmentId required with the duties of a department
 * @param sellerId     required with the role {@code seller}
 * @param validFrom    first day of the roles; absent when they are held already
 * @param validTo      last day of the roles; absent when none is known
 * @param sample       an invented person, only in demonstrations; absent means no
 */
public record UserProfile(
        @NotBlank @Size(max = 200) String name,

        @Pattern(regexp = "\\d{18}", message = "must have 18 digits") @Nullable
        String nip,

        @NotEmpty @Size(max = 16) List<@NotNull String> roles,
        @Nullable UUID departmentId,
        @Nullable UUID sellerId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean sample) {

    Term term() {
        return new Term(validFrom, validTo);
    }

    boolean isSample() {
        return Boolean.TRUE.equals(sample);
    }
}
