package id.rewang.identity.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238) as every authenticator application makes them: HMAC-SHA-1, six digits, a new one
 * every 30 seconds.
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** Clocks of phones are a little off, and a code takes a moment to type. */
    private static final int STEPS_EARLY_OR_LATE = 1;

    private Totp() {}

    static String codeAt(byte[] secret, Instant time) {
        return code(secret, step(time));
    }

    /**
     * The time step whose code this is, among those that are near now.
     *
     * @param after only later steps count: each code is good once
     */
    static OptionalLong matchingStep(byte[] secret, String code, Instant now, long after) {
        long current = step(now);
        return LongStream.rangeClosed(current - STEPS_EARLY_OR_LATE, current + STEPS_EARLY_OR_LATE)
                .filter(step -> step > after)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    private static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return ("%0" + DIGITS + "d").formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
