package id.rewang.identity.web;

import id.rewang.identity.city.FindingAccounts;
import id.rewang.identity.city.NamedPerson;
import id.rewang.identity.city.NotSignedIn;
import id.rewang.identity.signin.Factors;
import id.rewang.identity.signin.SignedIn;
import id.rewang.identity.user.Term;
import id.rewang.identity.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in whom the city's provider has named; who has several accounts chooses one. */
@Controller
@RequestMapping("/sign-in/account")
@PreAuthorize("permitAll()")
@ConditionalOnProperty("rewang.identity.city-provider.issuer")
class AccountPage {

    private static final String EXPIRED = "redirect:/sign-in?expired";

    private final FindingAccounts accounts;
    private final SignedIn signedIn;
    private final Clock clock;

    AccountPage(FindingAccounts accounts, SignedIn signedIn, Clock clock) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<NamedPerson> person = NamedPerson.of(request, clock.instant());
        if (person.isEmpty()) {
            return EXPIRED;
        }
        List<User> active = accounts.of(person.get());
        List<User> onDuty = active.stream().filter(this::isOnDuty).toList();
        if (onDuty.size() == 1) {
            return signIn(onDuty.getFirst(), person.get(), request, response);
        }
        if (onDuty.isEmpty()) {
            NamedPerson.forget(request);
            return "redirect:" + (active.isEmpty() ? NotSignedIn.UNKNOWN : NotSignedIn.OFF_DUTY).page();
        }
        model.addAttribute("accounts", onDuty);
        return "choose-account";
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String subject, HttpServletRequest request, HttpServletResponse response) {
        Optional<NamedPerson> person = NamedPerson.of(request, clock.instant());
        Optional<User> chosen = person.stream()
                .flatMap(named -> accounts.of(named).stream())
                .filter(account -> account.subject().equals(subject) && isOnDuty(account))
                .findFirst();
        return chosen.isEmpty() ? EXPIRED : signIn(chosen.get(), person.orElseThrow(), request, response);
    }

    private boolean isOnDuty(User account) {
        return !account.rolesOn(Term.today(clock)).isEmpty();
    }

    private String signIn(User account, NamedPerson person, HttpServletRequest request, HttpServletResponse response) {
        NamedPerson.forget(request);
        signedIn.remember(
                Factors.first(account.subject(), Factors.CITY_PROVIDER, person.provedAt()), request, response);
        return signedIn.goOn(request, response);
    }
}
