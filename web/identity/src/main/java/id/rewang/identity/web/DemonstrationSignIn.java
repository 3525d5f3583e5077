package id.rewang.identity.web;

import id.rewang.identity.signin.Factors;
import id.rewang.identity.signin.SignedIn;
import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in as an invented person by one click; where real people work this endpoint does not exist. */
@Controller
@PreAuthorize("permitAll()")
@ConditionalOnProperty(name = "rewang.demonstration", havingValue = "true")
class DemonstrationSignIn {

    private final Users users;
    private final SignedIn signedIn;
    private final Clock clock;

    DemonstrationSignIn(Users users, SignedIn signedIn, Clock clock) {
        this.users = users;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @PostMapping("/sign-in/as")
    String signIn(
            @RequestParam(defaultValue = "") String subject, HttpServletRequest request, HttpServletResponse response) {
        Optional<User> sample = subject.indexOf('\0') >= 0
                ? Optional.empty()
                : users.findActive(subject).filter(User::sample);
        if (sample.isEmpty()) {
            return "redirect:/sign-in";
        }
        signedIn.remember(Factors.first(subject, Factors.DEMONSTRATION, clock.instant()), request, response);
        return signedIn.goOn(request, response);
    }
}
