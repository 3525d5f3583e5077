package id.rewang.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, of whose eight digits six are the last ones. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void acceptsTheCodeOfTheStepBeforeAndAfterButNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        for (int seconds : new int[] {-30, 0, 30}) {
            String code = Totp.codeAt(SECRET, now.plusSeconds(seconds));
            assertThat(Totp.matchingStep(SECRET, code, now, -1)).isPresent();
        }
        for (int seconds : new int[] {-61, 60}) {
            String code = Totp.codeAt(SECRET, now.plusSeconds(seconds));
            assertThat(Totp.matchingStep(SECRET, code, now, -1)).isEmpty();
        }
    }

    @Test
    void acceptsACodeOnce() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.codeAt(SECRET, now);
        long step = Totp.matchingStep(SECRET, code, now, -1).orElseThrow();
        assertThat(Totp.matchingStep(SECRET, code, now, step)).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsInBase32(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
