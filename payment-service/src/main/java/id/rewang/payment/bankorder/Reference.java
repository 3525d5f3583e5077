package id.rewang.payment.bankorder;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our reference of one attempt at the bank: letters and digits only, 30 of the 35 that ISO 20022 gives an EndToEndId, and
 * recognisable within the text of a statement line.
 */
public final class Reference {

    private static final Pattern WITHIN_TEXT = Pattern.compile("RW[0-9A-Z]{25}P[0-9]{2}");
    private static final int MAXIMUM_ATTEMPTS = 99;

    private Reference() {}

    /**
     * @throws IllegalStateException after 99 attempts
     */
    public static String of(UUID obligation, int attempt) {
        if (attempt < 1 || attempt > MAXIMUM_ATTEMPTS) {
            throw new IllegalStateException("attempt " + attempt + " of " + obligation);
        }
        BigInteger number = new BigInteger(obligation.toString().replace("-", ""), 16);
        String digits = number.toString(36).toUpperCase(Locale.ROOT);
        return "RW" + "0".repeat(25 - digits.length()) + digits + "P" + "%02d".formatted(attempt);
    }

    /** The first reference of ours in a text, whatever blanks the bank has broken it with. */
    public static Optional<String> in(String text) {
        Matcher found = WITHIN_TEXT.matcher(text.toUpperCase(Locale.ROOT));
        if (found.find()) {
            return Optional.of(found.group());
        }
        Matcher joined = WITHIN_TEXT.matcher(text.toUpperCase(Locale.ROOT).replaceAll("\\s+", ""));
        return joined.find() ? Optional.of(joined.group()) : Optional.empty();
    }
}
