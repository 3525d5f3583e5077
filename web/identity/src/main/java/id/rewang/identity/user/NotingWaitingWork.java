package id.rewang.identity.user;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sign-in page of a demonstration says is waiting for somebody. */
@Service
@ConditionalOnProperty(name = "rewang.demonstration", havingValue = "true")
public class NotingWaitingWork {

    private final Users users;

    NotingWaitingWork(Users users) {
        this.users = users;
    }

    /**
     * @param text one line; empty when nothing waits
     * @throws ProblemException 404 for nobody in the administrator's region
     */
    @Transactional
    public User note(String subject, String text, ExpectedVersion expected, Actor actor) {
        User user = users.lock(subject, actor.region());
        expected.check(user.version());
        users.setWaitingWork(subject, text);
        return users.get(subject, actor.region());
    }
}
