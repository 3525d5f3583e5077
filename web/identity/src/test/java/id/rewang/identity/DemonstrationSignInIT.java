package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What one does who tries Rewang: sign in as an invented person, and release money as one. */
@TestPropertySource(properties = "rewang.demonstration=true")
class DemonstrationSignInIT extends WholeIdentity {

    private static final Pattern CODE = Pattern.compile("id=\"sample-code\">(\\d{6})<");

    @AfterEach
    void resetTime() {
        time().reset();
    }

    @Test
    void offersSamplePeopleByRoleWithTheWorkThatWaitsForThem() {
        String subject = samplePerson("treasurer");
        api().put("/v1/users/" + subject + "/waiting-work", Map.of("text", "3 pembayaran menunggu"), "*")
                .expect(200);

        String html = browser().open("/sign-in").html();

        assertThat(html).contains("Bendahara Pengeluaran", "Data contoh", "3 pembayaran menunggu", subject);
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        assertThat(browser().open("/sign-in", "en-GB,en;q=0.8").html()).contains("lang=\"en\"", "Account name");
        assertThat(browser().open("/sign-in", "de").html()).contains("lang=\"id\"", "Nama akun");
        Browser chooser = browser();
        assertThat(chooser.open("/sign-in?lang=en").html()).contains("Account name");
        assertThat(chooser.open("/sign-in").html()).contains("Account name");
    }

    @Test
    void signsInWithOneClickAndSendsThePersonBackToThePortal() {
        String subject = samplePerson("commitment_officer");

        RelyingParty.Reply tokens = signIn(browser(), subject);

        assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
        JsonNode claims = RelyingParty.claims(tokens.accessToken());
        assertThat(claims.path("iss").asString()).isEqualTo(issuer());
        assertThat(claims.path("sub").asString()).isEqualTo(subject);
        assertThat(claims.path("aud").asString()).isEqualTo("portal");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("region").asString()).isEqualTo("35.73");
        assertThat(claims.path("roles").get(0).asString()).isEqualTo("commitment_officer");
        assertThat(claims.path("department").asString()).isEqualTo(Api.DEPARTMENT);
        assertThat(claims.path("amr").get(0).asString()).isEqualTo("demonstration");
        assertThat(claims.path("auth_time").asLong()).isPositive();
        assertThat(RelyingParty.claims(tokens.idToken()).path("nonce").asString())
                .isEqualTo("nonce");
        assertThat(RelyingParty.claims(tokens.idToken()).path("name").asString())
                .contains("data contoh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "procurement", "payment", "identity"})
    void exchangesTheTokenForOneThatTheServiceBelieves(String service) {
        String subject = samplePerson("goods_receiver");
        RelyingParty.Reply tokens = signIn(browser(), subject);

        RelyingParty.Reply exchanged = portal().exchange(tokens.accessToken(), service);

        assertThat(exchanged.status()).as(exchanged.toString()).isEqualTo(200);
        Actor actor = Verification.actor(Verification.ofService(service, issuer()), exchanged.accessToken());
        assertThat(actor.subject()).isEqualTo(subject);
        assertThat(actor.roles()).containsExactly("goods_receiver");
        assertThat(actor.departmentId()).hasToString(Api.DEPARTMENT);
        assertThat(actor.provedSecondFactor()).isFalse();
        assertThat(exchanged.claim("aud").asString()).isEqualTo(service);
    }

    @Test
    void refusesToExchangeForWhatIsNoService() {
        RelyingParty.Reply tokens = signIn(browser(), samplePerson("goods_receiver"));

        for (String audience : List.of("", "portal", "bank", "catalog procurement")) {
            assertThat(portal().exchange(tokens.accessToken(), audience).error())
                    .isEqualTo("invalid_target");
        }
        String forCatalog = portal().exchange(tokens.accessToken(), "catalog").accessToken();
        assertThat(portal().exchange(forCatalog, "payment").error()).isEqualTo("invalid_grant");
    }

    @Test
    void asksForTheCodeBeforeMoneyIsReleasedThoughSignedInAlready() {
        String subject = samplePerson("treasurer");
        Browser browser = browser();
        RelyingParty.Reply before = signIn(browser, subject);
        assertThat(actorOfPayment(before).provedSecondFactor()).isFalse();

        Browser.Page asked = browser.open(portal().authorization(stepUp()));
        assertThat(asked.path()).isEqualTo("/second-factor");
        Browser.Page arrived = browser.submit("/second-factor", Map.of("code", sampleCode(asked)));
        RelyingParty.Reply after = portal().tokens(arrived);

        assertThat(after.status()).as(arrived.toString()).isEqualTo(200);
        assertThat(after.claim("amr").toString()).contains("otp");
        assertThat(RelyingParty.claims(after.idToken()).path("acr").asString()).isEqualTo("urn:rewang:mfa");
        assertThat(actorOfPayment(after).provedSecondFactor()).isTrue();
    }

    @Test
    void asksForAnotherCodeWhenTheLastOneIsTooLongAgo() {
        Browser browser = browser();
        signIn(browser, samplePerson("treasurer"));
        Browser.Page asked = browser.open(portal().authorization(stepUp()));
        String code = sampleCode(asked);
        browser.submit("/second-factor", Map.of("code", code));
        assertThat(browser.open(portal().authorization(stepUp())).uri()).hasParameter("code");

        time().pass(Duration.ofMinutes(6));
        Browser.Page again = browser.open(portal().authorization(stepUp()));

        assertThat(again.path()).isEqualTo("/second-factor");
        assertThat(browser.submit("/second-factor", Map.of("code", code)).html())
                .contains("Kode tidak benar");
        assertThat(browser.submit("/second-factor", Map.of("code", sampleCode(again)))
                        .uri())
                .hasParameter("code");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        String subject = samplePerson("auditor");

        Browser.Page refused = browser().submitForged("/sign-in/as", Map.of("subject", subject));

        assertThat(refused.path()).isEqualTo("/sign-in");
        assertThat(refused.html()).contains("terlalu lama terbuka");
    }

    private RelyingParty.Reply signIn(Browser browser, String subject) {
        Browser.Page page = browser.open(portal().authorization(Map.of()));
        assertThat(page.path()).isEqualTo("/sign-in");
        Browser.Page arrived = browser.submit("/sign-in/as", Map.of("subject", subject));
        assertThat(arrived.uri().toString()).startsWith(PORTAL + "/login/oauth2/code/rewang");
        return portal().tokens(arrived);
    }

    private Actor actorOfPayment(RelyingParty.Reply tokens) {
        return Verification.actor(
                Verification.ofService("payment", issuer()),
                portal().exchange(tokens.accessToken(), "payment").accessToken());
    }

    private String samplePerson(String role) {
        String subject = "contoh-" + UUID.randomUUID();
        String nip =
                "%018d".formatted(Math.abs(UUID.randomUUID().getMostSignificantBits()) % 1_000_000_000_000_000_000L);
        api().put("/v1/users/" + subject, Api.sample(nip, role)).expect(201);
        return subject;
    }

    private static String sampleCode(Browser.Page page) {
        Matcher code = CODE.matcher(page.html());
        assertThat(code.find()).as(page.html()).isTrue();
        return code.group(1);
    }
}
