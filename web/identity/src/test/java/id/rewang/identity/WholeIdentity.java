package id.rewang.identity;

import id.rewang.test.InfrastructureInitializer;
import id.rewang.test.RewangServiceTest;
import java.time.Clock;
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
}
