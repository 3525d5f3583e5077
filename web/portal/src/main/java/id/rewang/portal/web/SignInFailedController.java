package id.rewang.portal.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInFailedController {

    /** Where the provider's refusal leads. */
    @GetMapping("/sign-in-failed")
    @PreAuthorize("permitAll()")
    String show() {
        return "sign-in-failed";
    }
}
