package id.rewang.identity.web;

import id.rewang.identity.Put;
import id.rewang.identity.secondfactor.ResettingSecondFactor;
import id.rewang.identity.signin.ResettingPassword;
import id.rewang.identity.signin.SignInAttempts;
import id.rewang.identity.user.ChangingUserStatus;
import id.rewang.identity.user.RegisteringUser;
import id.rewang.identity.user.User;
import id.rewang.identity.user.UserProfile;
import id.rewang.identity.user.UserStatus;
import id.rewang.identity.user.Users;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/users")
@PreAuthorize("hasRole('administrator')")
@Tag(name = "Users", description = "Who may sign in in your region, and what their duties are")
class UserController {

    private final Users users;
    private final RegisteringUser registering;
    private final ChangingUserStatus changingStatus;
    private final ResettingPassword resettingPassword;
    private final ResettingSecondFactor resettingSecondFactor;
    private final SignInAttempts attempts;

    UserController(
            Users users,
            RegisteringUser registering,
            ChangingUserStatus changingStatus,
            ResettingPassword resettingPassword,
            ResettingSecondFactor resettingSecondFactor,
            SignInAttempts attempts) {
        this.users = users;
        this.registering = registering;
        this.changingStatus = changingStatus;
        this.resettingPassword = resettingPassword;
        this.resettingSecondFactor = resettingSecondFactor;
        this.attempts = attempts;
    }

    record StatusChange(@NotNull UserStatus status) {}

    /** @param lockedUntil {@code null} when it is not locked */
    record Lock(@Nullable Instant lockedUntil) {}

    @PutMapping("/{subject}")
    @Operation(summary = "Registers a user, or replaces what is said of one; duties that must not meet are refused")
    ResponseEntity<UserView> register(
            @PathVariable String subject,
            @Valid @RequestBody UserProfile profile,
            ExpectedVersion expected,
            Actor actor) {
        Put<User> put = registering.register(subject, profile, expected, actor);
        User user = put.value();
        return Answer.put(put.created(), "/v1/users/" + subject, user.version(), UserView.of(user));
    }

    @GetMapping("/{subject}")
    @Operation(summary = "A user of your region")
    ResponseEntity<UserView> get(@PathVariable String subject, Actor actor) {
        User user = users.get(subject, actor.region());
        return Answer.ok(user.version(), UserView.of(user));
    }

    @GetMapping
    @Operation(summary = "The users of your region by name of account, also by part of a name and by role")
    Page<UserView> list(
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Size(max = 100) @Nullable String role,
            Paging paging,
            Actor actor) {
        return Page.of(users.list(actor.region(), q, role, paging), paging, user -> List.of(user.subject()))
                .map(UserView::of);
    }

    @PostMapping("/{subject}/status")
    @Operation(summary = "Disables an account, which signs it out everywhere, or opens it again")
    ResponseEntity<UserView> changeStatus(
            @PathVariable String subject,
            @Valid @RequestBody StatusChange change,
            ExpectedVersion expected,
            Actor actor) {
        User user = changingStatus.moveTo(subject, change.status(), expected, actor);
        return Answer.ok(user.version(), UserView.of(user));
    }

    /** No POST: what a POST has answered is kept for a while to be repeated, and a link is not to be kept. */
    @PutMapping("/{subject}/sign-in-link")
    @Operation(summary = "Takes the password away and gives a link with which a new one is chosen, shown this once")
    ResettingPassword.Link resetPassword(@PathVariable String subject, Actor actor) {
        return resettingPassword.reset(subject, actor);
    }

    @DeleteMapping("/{subject}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets somebody who has lost phone and recovery codes set up one-time codes anew")
    void resetSecondFactor(@PathVariable String subject, Actor actor) {
        resettingSecondFactor.reset(subject, actor);
    }

    @GetMapping("/{subject}/lock")
    @Operation(summary = "Until when the account is locked after failed attempts")
    Lock lock(@PathVariable String subject, Actor actor) {
        return new Lock(attempts.lockedUntil(users.get(subject, actor.region()).subject())
                .orElse(null));
    }

    @DeleteMapping("/{subject}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unlocks the account")
    void unlock(@PathVariable String subject, Actor actor) {
        attempts.forget(users.get(subject, actor.region()).subject());
    }
}
