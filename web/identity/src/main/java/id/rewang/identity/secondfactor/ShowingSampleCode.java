package id.rewang.identity.secondfactor;

import id.rewang.identity.user.User;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Holds the authenticator application of sample people, so that whoever tries a demonstration can release its money. */
@Service
@ConditionalOnProperty(name = "rewang.demonstration", havingValue = "true")
public class ShowingSampleCode {

    private final EnrollingSecondFactor enrolling;
    private final SecondFactors factors;
    private final Clock clock;

    ShowingSampleCode(EnrollingSecondFactor enrolling, SecondFactors factors, Clock clock) {
        this.enrolling = enrolling;
        this.factors = factors;
        this.clock = clock;
    }

    /** The code that is good now; none for a real person. */
    public Optional<String> show(User user) {
        if (!user.sample()) {
            return Optional.empty();
        }
        enrolling.invite(user);
        return factors.find(user.subject()).map(factor -> Totp.codeAt(factor.secret(), clock.instant()));
    }
}
