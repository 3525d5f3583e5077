package id.rewang.identity.web;

import id.rewang.identity.signin.ChoosingPassword;
import id.rewang.identity.signin.Factors;
import id.rewang.identity.signin.SignedIn;
import id.rewang.identity.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a sign-in link leads. Only sending the form uses it up: mail programs open links before people do. */
@Controller
@RequestMapping("/sign-in/link/{token}")
@PreAuthorize("permitAll()")
class LinkPage {

    private static final String PAGE = "choose-password";

    private final ChoosingPassword choosing;
    private final SignedIn signedIn;
    private final Clock clock;

    LinkPage(ChoosingPassword choosing, SignedIn signedIn, Clock clock) {
        this.choosing = choosing;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return show(choosing.invited(token), model);
    }

    @PostMapping
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!ChoosingPassword.isAcceptable(password) || !password.equals(repeated)) {
            model.addAttribute(
                    "error", Message.of(password.equals(repeated) ? "password.unacceptable" : "password.not-repeated"));
            return show(choosing.invited(token), model);
        }
        Optional<User> user = choosing.choose(token, password);
        if (user.isEmpty()) {
            return show(user, model);
        }
        signedIn.remember(Factors.first(user.get().subject(), Factors.LINK, clock.instant()), request, response);
        return signedIn.goOn(request, response);
    }

    private static String show(Optional<User> invited, Model model) {
        invited.ifPresentOrElse(
                user -> model.addAttribute("person", user), () -> model.addAttribute("error", Message.of("link.over")));
        return PAGE;
    }
}
