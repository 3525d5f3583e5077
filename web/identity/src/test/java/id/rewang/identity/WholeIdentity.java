package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.test.InfrastructureInitializer;
import id.rewang.test.RewangServiceTest;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The whole provider, as production has it, on a real PostgreSQL, with a clock that tests move. */
@RewangServiceTest(classes = IdentityProvider.class)
@ContextConfiguration(initializers = {InfrastructureInitializer.class, OwnAddress.class})
@SuppressWarnings("NullAway.Init")
public abstract class WholeIdentity {

    protected static final String PORTAL = OwnAddress.PORTAL;

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7]+)<");

    @TestBean
    protected Clock clock;

    @Autowired
    protected IdentitySettings settings;

    @Autowired
    protected JdbcClient db;

    static Clock clock() {
        return new MovingClock();
    }

    protected MovingClock time() {
        return (MovingClock) clock;
    }

    protected String issuer() {
        return settings.issuer().toString();
    }

    protected Api api() {
        return Api.administrator(issuer());
    }

    protected Browser browser() {
        return new Browser(issuer());
    }

    protected RelyingParty portal() {
        return new RelyingParty(issuer(), PORTAL, OwnAddress.PORTAL_SECRET);
    }

    /** What an authorization request says that wants a one-time code of the last five minutes. */
    protected static Map<String, String> stepUp() {
        return Map.of("acr_values", "urn:rewang:mfa", "max_age", "300");
    }

    /** What a page for setting up a phone shows to be typed into it. */
    protected static String secret(Browser.Page page) {
        Matcher secret = SECRET.matcher(page.html());
        assertThat(secret.find()).as(page.html()).isTrue();
        return secret.group(1);
    }
}
