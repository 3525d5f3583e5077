package id.rewang.identity.secondfactor;

import id.rewang.identity.client.SecretDigest;
import id.rewang.identity.secondfactor.SecondFactors.SecondFactor;
import id.rewang.identity.signin.LockedOut;
import id.rewang.identity.signin.SignInAttempts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether somebody holds the second factor: by a code of the application, or by one of ten recovery codes. */
@Service
public class CheckingCode {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_BYTES = 10;

    private final SecondFactors factors;
    private final SignInAttempts attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CheckingCode(SecondFactors factors, SignInAttempts attempts, PlatformTransactionManager transactions, Clock clock) {
        this.factors = factors;
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param recoveryCodes new ones, told this once; empty unless this code completed the enrolment
     */
    public record Accepted(List<String> recoveryCodes) {}

    /**
     * Uses a code up.
     *
     * @param address where the attempt comes from
     * @return empty when it is not good, or was used before
     * @throws LockedOut after too many attempts; they count together with wrong passwords
     */
    public Optional<Accepted> check(String subject, String typed, String address) {
        attempts.begin(subject, address);
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Optional<Accepted> accepted = transaction.execute(status -> use(subject, code));
        if (accepted == null || accepted.isEmpty()) {
            return Optional.empty();
        }
        attempts.forget(subject);
        return accepted;
    }

    private Optional<Accepted> use(String subject, String code) {
        Optional<SecondFactor> known = factors.lock(subject);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        SecondFactor factor = known.get();
        OptionalLong step = Totp.matchingStep(factor.secret(), code, clock.instant(), factor.lastStep());
        if (step.isPresent()) {
            factors.use(subject, step.getAsLong(), clock.instant());
            return Optional.of(new Accepted(factor.confirmed() ? List.of() : newRecoveryCodes(subject)));
        }
        return factors.useRecoveryCode(subject, SecretDigest.of(code))
                ? Optional.of(new Accepted(List.of()))
                : Optional.empty();
    }

    private List<String> newRecoveryCodes(String subject) {
        List<String> codes =
                Stream.generate(this::randomCode).limit(RECOVERY_CODES).toList();
        factors.setRecoveryCodes(subject, codes.stream().map(SecretDigest::of).toList());
        return codes.stream().map(code -> code.replaceAll("(.{4})(?=.)", "$1-")).toList();
    }

    private String randomCode() {
        byte[] bytes = new byte[RECOVERY_CODE_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes);
    }
}
