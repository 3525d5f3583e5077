package id.rewang.identity.web;

import id.rewang.identity.Put;
import id.rewang.identity.user.RegisteringUser;
import id.rewang.identity.user.User;
import id.rewang.identity.user.UserProfile;
import id.rewang.identity.user.Users;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/users")
@PreAuthorize("hasRole('administrator')")
@Tag(name = "Users", description = "Who may sign in in your region, and what their duties are")
class UserController {

    private final Users users;
    private final RegisteringUser registering;

    UserController(Users users, RegisteringUser registering) {
        this.users = users;
        this.registering = registering;
    }

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
    @Operation(summary = "The users of your region by name of account")
    Page<UserView> list(Paging paging, Actor actor) {
        return Page.of(users.list(actor.region(), paging), paging, user -> List.of(user.subject()))
                .map(UserView::of);
    }
}
