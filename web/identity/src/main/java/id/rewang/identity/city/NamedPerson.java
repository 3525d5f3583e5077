package id.rewang.identity.city;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whom the city's provider has named to this browser, until they are signed in to one of their accounts.
 *
 * @param name     value of the claim that names them
 * @param provedAt when they have proved to the provider who they are
 * @param namedAt  when they have come back from it
 */
public record NamedPerson(String name, Instant provedAt, Instant namedAt) implements Serializable {

    private static final String PLACE = NamedPerson.class.getName();

    /** For choosing among accounts. */
    private static final Duration LASTS = Duration.ofMinutes(5);

    void rememberIn(HttpSession session) {
        session.setAttribute(PLACE, this);
    }

    /** Empty when the provider has named nobody, or too long ago. */
    public static Optional<NamedPerson> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(open -> (NamedPerson) open.getAttribute(PLACE))
                .filter(named -> !now.isAfter(named.namedAt.plus(LASTS)));
    }

    public static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(PLACE);
    }
}
