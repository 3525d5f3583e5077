package id.rewang.kit.security;

import id.rewang.kit.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person or system that acts, as the verified token says.
 *
 * @param subject      stable id at the identity provider
 * @param nip          civil servant's number; {@code null} for a seller's person
 * @param region       area code of the city or regency such as {@code 35.73}
 * @param departmentId department the person works for, if any
 * @param sellerId     seller the person belongs to, if any
 * @param provedSecondFactor whether the person has entered a one-time code within the last five minutes
 */
public record Actor(
        String subject,
        @Nullable String nip,
        String name,
        Set<String> roles,
        String region,
        @Nullable UUID departmentId,
        @Nullable UUID sellerId,
        boolean provedSecondFactor) {

    private static final Duration SECOND_FACTOR_LASTS = Duration.ofMinutes(5);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * @throws IllegalArgumentException when a claim is missing or malformed
     */
    static Actor of(Jwt token) {
        String region = required(token, "region");
        if (!region.matches("\\d{2}(\\.\\d{2})?")) {
            throw new IllegalArgumentException("claim region is not an area code");
        }
        List<String> roles = token.getClaimAsStringList("roles");
        return new Actor(
                required(token, "sub"),
                token.getClaimAsString("nip"),
                required(token, "name"),
                roles == null ? Set.of() : Set.copyOf(roles),
                region,
                uuid(token, "department"),
                uuid(token, "seller"),
                provedSecondFactor(token));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(String... anyOf) {
        return List.of(anyOf).stream().anyMatch(roles::contains);
    }

    /** The first of these roles that the person has: in which capacity the act is recorded. */
    public String actingAs(String... inOrder) {
        for (String role : inOrder) {
            if (is(role)) {
                return role;
            }
        }
        throw ProblemException.forbidden("forbidden", "None of your roles may do this.");
    }

    /**
     * Things of another region do not exist for this person.
     *
     * @throws ProblemException 404 {@code not-found}
     */
    public void mustShareRegion(String regionOfThing, String what, Object id) {
        if (!region.equals(regionOfThing)) {
            throw ProblemException.notFound(what, id);
        }
    }

    /**
     * @throws ProblemException 403 {@code not-yours}
     */
    public void mustWorkFor(UUID department) {
        if (!department.equals(departmentId)) {
            throw notYours("It belongs to another department.");
        }
    }

    /**
     * @throws ProblemException 403 {@code not-yours}
     */
    public void mustBelongTo(UUID seller) {
        if (!seller.equals(sellerId)) {
            throw notYours("It belongs to another seller.");
        }
    }

    /**
     * Money is released only by somebody who has just proved to be there.
     *
     * @throws ProblemException 403 {@code second-factor-needed}
     */
    public void mustHaveProvedSecondFactor() {
        if (!provedSecondFactor) {
            throw ProblemException.forbidden(
                    "second-factor-needed", "Sign in with your one-time code again: money is released by it only.");
        }
    }

    public static ProblemException notYours(String detail) {
        return ProblemException.forbidden("not-yours", detail);
    }

    private static String required(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("claim " + claim + " is missing");
        }
        return Objects.requireNonNull(value);
    }

    /** RFC 8176 names the methods, of which {@code otp} is a one-time code. */
    private static boolean provedSecondFactor(Jwt token) {
        List<String> methods = token.getClaimAsStringList("amr");
        Instant signedIn = token.getClaimAsInstant("auth_time");
        return methods != null
                && methods.contains("otp")
                && signedIn != null
                && signedIn.isAfter(Instant.now().minus(SECOND_FACTOR_LASTS));
    }

    private static @Nullable UUID uuid(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        return value == null || value.isBlank() ? null : UUID.fromString(value);
    }
}
