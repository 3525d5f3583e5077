package id.rewang.identity.secondfactor;

import java.time.Instant;

/** The application on somebody's phone. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private final byte[] secret;

    /** @param secret as the enrolment page shows it */
    public Authenticator(String secret) {
        this.secret = decode(secret);
    }

    public String codeAt(Instant time) {
        return Totp.codeAt(secret, time);
    }

    private static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        for (int i = 0; i < bytes.length * 8; i++) {
            int letter = ALPHABET.indexOf(text.charAt(i / 5));
            int bit = letter >> 4 - i % 5 & 1;
            bytes[i / 8] |= (byte) (bit << 7 - i % 8);
        }
        return bytes;
    }
}
