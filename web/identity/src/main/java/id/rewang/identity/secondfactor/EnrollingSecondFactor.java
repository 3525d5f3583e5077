package id.rewang.identity.secondfactor;

import id.rewang.identity.secondfactor.SecondFactors.SecondFactor;
import id.rewang.identity.user.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a secret for their authenticator application, until a first code confirms it always the same. */
@Service
public class EnrollingSecondFactor {

    private final SecondFactors factors;
    private final SecureRandom random = new SecureRandom();

    EnrollingSecondFactor(SecondFactors factors) {
        this.factors = factors;
    }

    /**
     * @param secret for typing, in Base32
     * @param uri    for scanning
     */
    public record Invitation(String secret, String uri) {}

    /** @return empty when the person has a second factor already; its secret is never shown again */
    @Transactional
    public Optional<Invitation> invite(User user) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        factors.add(user.subject(), secret);
        return factors.find(user.subject())
                .filter(factor -> !factor.confirmed())
                .map(factor -> invitation(user, factor));
    }

    private static Invitation invitation(User user, SecondFactor factor) {
        String secret = Base32.encode(factor.secret());
        String label = URLEncoder.encode("Rewang:" + user.subject(), StandardCharsets.UTF_8);
        return new Invitation(secret, "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Rewang");
    }
}
