package id.rewang.test;

import id.rewang.stack.token.Person;
import id.rewang.stack.token.TokenIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Access tokens for tests, signed with a key made for this JVM. Services under test read its public half from the file
 * that {@link RewangServiceTest} names in {@code rewang.security.issuers}.
 */
public final class TestTokens {

    private static final String REGION = "35.73";
    private static final TokenIssuer ISSUER = issuer(TestDirectory.create("tokens"));

    /** A key that no service has been told of. */
    private static final TokenIssuer FOREIGN = issuer(TestDirectory.create("foreign-tokens"));

    private TestTokens() {}

    public static String token(Person person, String audience) {
        return ISSUER.token(person, audience);
    }

    /** A token of somebody who has not entered a one-time code. */
    public static String withoutSecondFactor(Person person, String audience) {
        return ISSUER.tokenWithoutSecondFactor(person, audience);
    }

    /** A token that was good once and ran out a minute ago. */
    public static String expired(Person person, String audience) {
        return ISSUER.token(
                person, audience, Instant.now().minus(TokenIssuer.LIFETIME).minus(Duration.ofMinutes(1)));
    }

    /** A token that somebody else signed. */
    public static String foreign(Person person, String audience) {
        return FOREIGN.token(person, audience);
    }

    /** An official of a department of the sample region. */
    public static Person official(String subject, String department, String... roles) {
        return new Person(subject, subject + " (data contoh)", nip(subject), List.of(roles), REGION, department, null);
    }

    /** Somebody of the region as a whole, such as a trade officer or the treasury. */
    public static Person regional(String subject, String... roles) {
        return new Person(subject, subject + " (data contoh)", nip(subject), List.of(roles), REGION, null, null);
    }

    /** A seller of the sample region. */
    public static Person seller(String subject, String seller) {
        return new Person(subject, subject + " (data contoh)", null, List.of("seller"), REGION, null, seller);
    }

    /** File with the public key as a JSON Web Key Set. */
    public static Path jwkSet() {
        return ISSUER.jwkSet();
    }

    /** Eighteen digits as a civil servant number has them; the same for the same subject. */
    private static String nip(String subject) {
        return "19800101200501%04d".formatted(Math.floorMod(subject.hashCode(), 10_000));
    }

    private static TokenIssuer issuer(Path directory) {
        TestDirectory.onExit(directory, () -> {});
        return TokenIssuer.in(directory);
    }
}
