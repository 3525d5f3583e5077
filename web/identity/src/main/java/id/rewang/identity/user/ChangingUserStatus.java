package id.rewang.identity.user;

import id.rewang.identity.session.Sessions;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator shuts an account, or opens it again. */
@Service
public class ChangingUserStatus {

    private final Users users;
    private final RegisteringUser registering;
    private final Sessions sessions;
    private final Clock clock;

    ChangingUserStatus(Users users, RegisteringUser registering, Sessions sessions, Clock clock) {
        this.users = users;
        this.registering = registering;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A disabled account signs in no more and gets no further token.
     *
     * @throws ProblemException 404 for nobody in the administrator's region, 422 {@code own-account} for one's own, 422
     *                          {@code incompatible-duties} when the person has got other duties meanwhile
     */
    @Transactional
    public User moveTo(String subject, UserStatus status, ExpectedVersion expected, Actor actor) {
        User user = users.lock(subject, actor.region());
        expected.check(user.version());
        if (user.isActive() == (status == UserStatus.ACTIVE)) {
            return user;
        }
        if (subject.equals(actor.subject())) {
            throw ProblemException.refused("own-account", "Another administrator has to change your account.");
        }
        User changed = user.disabled(status == UserStatus.DISABLED ? clock.instant() : null);
        if (changed.isActive()) {
            registering.checkDuties(changed);
        } else {
            sessions.end(subject);
        }
        users.update(changed);
        return changed;
    }
}
