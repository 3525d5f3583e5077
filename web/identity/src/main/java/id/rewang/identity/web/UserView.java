package id.rewang.identity.web;

import id.rewang.identity.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param validFrom   first day of the roles, if they are not held already
 * @param validTo     last day of the roles, if one is known
 * @param disabledAt  since when the user cannot sign in
 * @param hasPassword whether the user has chosen one
 */
record UserView(
        String subject,
        long version,
        String region,
        String name,
        @Nullable String nip,
        List<String> roles,
        @Nullable UUID departmentId,
        @Nullable UUID sellerId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean sample,
        @Nullable Instant disabledAt,
        boolean hasPassword) {

    static UserView of(User user) {
        return new UserView(
                user.subject(),
                user.version(),
                user.region(),
                user.name(),
                user.nip(),
                user.roles(),
                user.departmentId(),
                user.sellerId(),
                user.term().from(),
                user.term().to(),
                user.sample(),
                user.disabledAt(),
                user.password() != null);
    }
}
