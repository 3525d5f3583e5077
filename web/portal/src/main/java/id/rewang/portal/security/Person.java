package id.rewang.portal.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The person who is signed in, as the ID token says. A controller parameter of any page.
 *
 * @param subject      stable id at the identity provider
 * @param nip          civil servant's number; {@code null} for a seller's person
 * @param departmentId department the person works for, if any
 * @param sellerId     seller the person belongs to, if any
 */
public record Person(
        String subject,
        String name,
        @Nullable String nip,
        Set<String> roles,
        String region,
        @Nullable UUID departmentId,
        @Nullable UUID sellerId) {

    public Person {
        roles = Set.copyOf(roles);
    }

    static Person of(OidcUser user) {
        List<String> roles = user.getClaimAsStringList("roles");
        String subject = user.getName();
        return new Person(
                subject,
                Objects.requireNonNullElse(user.getFullName(), subject),
                user.getClaimAsString("nip"),
                roles == null ? Set.of() : Set.copyOf(roles),
                Objects.requireNonNullElse(user.getClaimAsString("region"), ""),
                id(user, "department"),
                id(user, "seller"));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(Set<String> anyOf) {
        return anyOf.stream().anyMatch(roles::contains);
    }

    private static @Nullable UUID id(OidcUser user, String claim) {
        String value = user.getClaimAsString(claim);
        return value == null || value.isBlank() ? null : UUID.fromString(value);
    }
}
