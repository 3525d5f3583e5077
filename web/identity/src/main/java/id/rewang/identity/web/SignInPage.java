package id.rewang.identity.web;

import id.rewang.identity.IdentitySettings;
import id.rewang.identity.IdentitySettings.CityProvider;
import id.rewang.identity.city.NotSignedIn;
import id.rewang.identity.signin.CheckingPassword;
import id.rewang.identity.signin.Factors;
import id.rewang.identity.signin.LockedOut;
import id.rewang.identity.signin.SignedIn;
import id.rewang.identity.user.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PreAuthorize("permitAll()")
class SignInPage {

    static final String PAGE = "sign-in";

    private final CheckingPassword checkingPassword;
    private final SignedIn signedIn;
    private final ObjectProvider<SamplePeople> samplePeople;
    private final @Nullable CityProvider cityProvider;
    private final Clock clock;

    SignInPage(
            CheckingPassword checkingPassword,
            SignedIn signedIn,
            ObjectProvider<SamplePeople> samplePeople,
            IdentitySettings settings,
            Clock clock) {
        this.checkingPassword = checkingPassword;
        this.signedIn = signedIn;
        this.samplePeople = samplePeople;
        this.cityProvider = settings.cityProvider();
        this.clock = clock;
    }

    @ModelAttribute
    void samplePeople(Model model) {
        samplePeople.ifAvailable(people -> model.addAttribute("regions", people.byRegionAndRole()));
    }

    @ModelAttribute
    void cityProvider(Model model) {
        if (cityProvider != null) {
            model.addAttribute("cityProvider", cityProvider.name());
        }
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(defaultValue = "") String city,
            Model model) {
        if (expired != null) {
            model.addAttribute("error", Message.of("expired"));
        }
        if (cityProvider != null) {
            NotSignedIn.of(city)
                    .ifPresent(
                            why -> model.addAttribute("error", new Message("city." + why.word(), cityProvider.name())));
        }
        return PAGE;
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("account", account);
        try {
            Optional<User> user = checkingPassword.check(account, password, request.getRemoteAddr());
            if (user.isPresent()) {
                signedIn.remember(
                        Factors.first(user.get().subject(), Factors.PASSWORD, clock.instant()), request, response);
                return signedIn.goOn(request, response);
            }
            model.addAttribute("error", Message.of("sign-in.wrong"));
        } catch (LockedOut locked) {
            model.addAttribute("error", Message.of("locked", locked.until()));
        }
        return PAGE;
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "signed-out";
    }
}
