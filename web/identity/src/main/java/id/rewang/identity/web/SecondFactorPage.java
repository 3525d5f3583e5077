package id.rewang.identity.web;

import id.rewang.identity.secondfactor.CheckingCode;
import id.rewang.identity.secondfactor.EnrollingSecondFactor;
import id.rewang.identity.secondfactor.EnrollingSecondFactor.Invitation;
import id.rewang.identity.secondfactor.QrCode;
import id.rewang.identity.secondfactor.ShowingSampleCode;
import id.rewang.identity.signin.Factors;
import id.rewang.identity.signin.LockedOut;
import id.rewang.identity.signin.SignedIn;
import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a one-time code; who has no application for it yet is led through setting one up. */
@Controller
@RequestMapping("/second-factor")
@PreAuthorize("isAuthenticated()")
class SecondFactorPage {

    /** A session somebody left open must not be enough to become its second factor. */
    private static final Duration SIGN_IN_BEFORE_ENROLMENT = Duration.ofMinutes(5);

    private final Users users;
    private final EnrollingSecondFactor enrolling;
    private final CheckingCode checkingCode;
    private final ObjectProvider<ShowingSampleCode> showingSampleCode;
    private final SignedIn signedIn;
    private final Clock clock;

    SecondFactorPage(
            Users users,
            EnrollingSecondFactor enrolling,
            CheckingCode checkingCode,
            ObjectProvider<ShowingSampleCode> showingSampleCode,
            SignedIn signedIn,
            Clock clock) {
        this.users = users;
        this.enrolling = enrolling;
        this.checkingCode = checkingCode;
        this.showingSampleCode = showingSampleCode;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    String show(Authentication person, Model model) {
        Optional<User> known = users.findActive(person.getName());
        if (known.isEmpty()) {
            return "redirect:/sign-in";
        }
        User user = known.get();
        model.addAttribute("person", user);
        ShowingSampleCode samples = showingSampleCode.getIfAvailable();
        Optional<String> sampleCode = samples == null ? Optional.empty() : samples.show(user);
        if (sampleCode.isPresent()) {
            model.addAttribute("sampleCode", sampleCode.get());
            return "second-factor";
        }
        Optional<Invitation> invitation = enrolling.invite(user);
        if (invitation.isEmpty()) {
            return "second-factor";
        }
        if (!Factors.within(Factors.last(person), SIGN_IN_BEFORE_ENROLMENT, clock.instant())) {
            return "redirect:/sign-in";
        }
        model.addAttribute("invitation", invitation.get());
        model.addAttribute("qr", QrCode.of(invitation.get().uri()));
        return "second-factor-enrolment";
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String code,
            Authentication person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Optional<CheckingCode.Accepted> accepted =
                    checkingCode.check(person.getName(), code, request.getRemoteAddr());
            if (accepted.isPresent()) {
                signedIn.remember(Factors.and(person, Factors.CODE, clock.instant()), request, response);
                return proceed(person.getName(), accepted.get(), model, request, response);
            }
            model.addAttribute("error", Message.of("code.wrong"));
        } catch (LockedOut locked) {
            model.addAttribute("error", Message.of("locked", locked.until()));
        }
        return show(person, model);
    }

    private String proceed(
            String subject,
            CheckingCode.Accepted accepted,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String next = signedIn.goOn(request, response);
        boolean needsThemNot = users.find(subject).filter(User::sample).isPresent();
        if (accepted.recoveryCodes().isEmpty() || needsThemNot) {
            return next;
        }
        model.addAttribute("recoveryCodes", accepted.recoveryCodes());
        model.addAttribute("next", next.substring("redirect:".length()));
        return "recovery-codes";
    }
}
