package id.rewang.identity.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param subject     name of the account, the same for ever
 * @param term        when they hold their roles
 * @param sample      an invented person, to whom everybody may sign in where the system is a demonstration
 * @param password    encoded; {@code null} until one was chosen
 * @param waitingWork what the sign-in page of a demonstration says of this person
 */
public record User(
        String subject,
        long version,
        String region,
        String name,
        @Nullable String nip,
        List<String> roles,
        @Nullable UUID departmentId,
        @Nullable UUID sellerId,
        Term term,
        boolean sample,
        @Nullable Instant disabledAt,
        @Nullable String password,
        @Nullable String waitingWork) {

    public User {
        roles = List.copyOf(roles);
    }

    static User registered(String subject, String region, UserProfile profile) {
        return new User(
                subject,
                0,
                region,
                profile.name(),
                profile.nip(),
                profile.roles(),
                profile.departmentId(),
                profile.sellerId(),
                profile.term(),
                profile.isSample(),
                null,
                null,
                null);
    }

    User with(UserProfile profile) {
        return new User(
                subject,
                version + 1,
                region,
                profile.name(),
                profile.nip(),
                profile.roles(),
                profile.departmentId(),
                profile.sellerId(),
                profile.term(),
                profile.isSample(),
                disabledAt,
                password,
                waitingWork);
    }

    boolean isAs(UserProfile profile) {
        return with(profile).equals(withVersion(version + 1));
    }

    User disabled(@Nullable Instant since) {
        return new User(
                subject,
                version + 1,
                region,
                name,
                nip,
                roles,
                departmentId,
                sellerId,
                term,
                sample,
                since,
                password,
                waitingWork);
    }

    private User withVersion(long other) {
        return new User(
                subject,
                other,
                region,
                name,
                nip,
                roles,
                departmentId,
                sellerId,
                term,
                sample,
                disabledAt,
                password,
                waitingWork);
    }

    /** None before and after their term. */
    public List<String> rolesOn(LocalDate day) {
        return term.includes(day) ? roles : List.of();
    }

    public boolean isActive() {
        return disabledAt == null;
    }
}
