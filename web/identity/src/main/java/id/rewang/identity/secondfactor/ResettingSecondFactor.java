package id.rewang.identity.secondfactor;

import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator lets somebody who has lost phone and recovery codes set up a second factor anew. */
@Service
public class ResettingSecondFactor {

    private final Users users;
    private final SecondFactors factors;

    ResettingSecondFactor(Users users, SecondFactors factors) {
        this.users = users;
        this.factors = factors;
    }

    /**
     * @throws ProblemException 404 for nobody in the administrator's region, 422 {@code own-account} for one's own
     */
    @Transactional
    public void reset(String subject, Actor actor) {
        User user = users.get(subject, actor.region());
        if (subject.equals(actor.subject())) {
            throw ProblemException.refused("own-account", "Another administrator has to reset your second factor.");
        }
        factors.remove(user.subject());
    }
}
