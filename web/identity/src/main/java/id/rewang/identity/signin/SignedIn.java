package id.rewang.identity.signin;

import id.rewang.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The session of somebody who has proved who they are. */
@Component
public class SignedIn {

    private final SecurityContextRepository contexts;
    private final RequestCache requests;
    private final URI portal;

    SignedIn(SecurityContextRepository contexts, RequestCache requests, IdentitySettings settings) {
        this.contexts = contexts;
        this.requests = requests;
        this.portal = settings.portal().url();
    }

    /** From now on requests of this browser come from this person; the session gets a new id. */
    public void remember(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Where the person was going before being asked, else the portal: a Spring MVC redirect. */
    public String goOn(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest asked = requests.getRequest(request, response);
        return "redirect:" + (asked == null ? portal + "/" : asked.getRedirectUrl());
    }
}
