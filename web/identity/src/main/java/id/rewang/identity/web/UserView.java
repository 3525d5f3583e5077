package id.rewang.identity.web;

import id.rewang.identity.user.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
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
                user.sample(),
                user.disabledAt(),
                user.password() != null);
    }
}
