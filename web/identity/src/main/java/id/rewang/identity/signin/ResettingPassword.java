package id.rewang.identity.signin;

import id.rewang.identity.IdentitySettings;
import id.rewang.identity.session.Sessions;
import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives somebody a link with which a password is chosen; the old one is good no longer. */
@Service
public class ResettingPassword {

    private final Users users;
    private final SignInLinks links;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final Clock clock;
    private final String issuer;

    ResettingPassword(
            Users users,
            SignInLinks links,
            SignInAttempts attempts,
            Sessions sessions,
            Clock clock,
            IdentitySettings settings) {
        this.users = users;
        this.links = links;
        this.attempts = attempts;
        this.sessions = sessions;
        this.clock = clock;
        this.issuer = settings.issuer().toString();
    }

    /** A link that is good once, told to nobody but who asked. */
    public record Link(String url, Instant validUntil) {}

    /**
     * @throws ProblemException 404 for nobody in the administrator's region
     */
    @Transactional
    public Link reset(String subject, Actor actor) {
        return reset(users.get(subject, actor.region()));
    }

    Link reset(User user) {
        users.setPassword(user.subject(), null);
        attempts.forget(user.subject());
        sessions.end(user.subject());
        Instant validUntil = clock.instant().plus(SignInLinks.VALID);
        return new Link(issuer + "/sign-in/link/" + links.replace(user.subject(), validUntil), validUntil);
    }
}
