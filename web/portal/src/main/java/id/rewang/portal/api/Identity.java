package id.rewang.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Who may sign in, and which systems act for themselves: the identity provider, for administrators. */
public interface Identity {

    String KEY = "Idempotency-Key";
    String MATCH = "If-Match";

    @GetExchange("/v1/users")
    Page<User> users(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/users/{subject}")
    User user(@PathVariable String subject);

    /** Registers somebody under a new name of account; refused when there is one of that name. */
    @PutExchange("/v1/users/{subject}")
    User register(@PathVariable String subject, @RequestBody UserProfile profile);

    @PutExchange("/v1/users/{subject}")
    User change(@PathVariable String subject, @RequestHeader(MATCH) Version version, @RequestBody UserProfile profile);

    @PostExchange("/v1/users/{subject}/status")
    User changeStatus(
            @PathVariable String subject,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody UserStatusChange change);

    /** Takes the password away and makes a link with which a new one is chosen. */
    @PutExchange("/v1/users/{subject}/sign-in-link")
    SignInLink renewSignInLink(@PathVariable String subject);

    @DeleteExchange("/v1/users/{subject}/second-factor")
    void resetSecondFactor(@PathVariable String subject);

    @GetExchange("/v1/users/{subject}/lock")
    Lock lock(@PathVariable String subject);

    @DeleteExchange("/v1/users/{subject}/lock")
    void unlock(@PathVariable String subject);

    @GetExchange("/v1/systems")
    Page<SystemClient> systems(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/systems/{id}")
    SystemClient system(@PathVariable String id);

    /** Registers a system under a new id; refused when there is one of that id. */
    @PutExchange("/v1/systems/{id}")
    SystemClient registerSystem(@PathVariable String id, @RequestBody SystemProfile profile);

    @PutExchange("/v1/systems/{id}")
    SystemClient changeSystem(
            @PathVariable String id, @RequestHeader(MATCH) Version version, @RequestBody SystemProfile profile);

    @PutExchange("/v1/systems/{id}/secret")
    SystemSecret renewSecret(@PathVariable String id);

    @DeleteExchange("/v1/systems/{id}")
    void removeSystem(@PathVariable String id);

    record User(
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
            @Nullable Instant disabledAt,
            boolean hasPassword) {}

    /** @param validFrom first day of the roles, with {@code validTo} the last; {@code null} where there is none */
    record UserProfile(
            String name,
            @Nullable String nip,
            List<String> roles,
            @Nullable UUID departmentId,
            @Nullable UUID sellerId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    enum UserStatus {
        ACTIVE,
        DISABLED
    }

    record UserStatusChange(UserStatus status) {}

    record SignInLink(String url, Instant validUntil) {}

    /** @param lockedUntil {@code null} when it is not locked */
    record Lock(@Nullable Instant lockedUntil) {}

    record SystemClient(
            String id, long version, String name, List<String> roles, List<String> audiences, boolean hasSecret) {}

    record SystemProfile(String name, List<String> roles, List<String> audiences) {}

    record SystemSecret(String secret) {}
}
