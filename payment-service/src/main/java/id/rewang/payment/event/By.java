package id.rewang.payment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, as events carry it.
 *
 * @param nip     civil servant's number; {@code null} for a seller's person
 * @param subject the seller's person at the identity provider
 */
public record By(
        @JsonInclude @Nullable String nip,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject,
        String name,
        String role) {}
