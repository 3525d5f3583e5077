package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.rewang.identity.secondfactor.Authenticator;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Verification;
import id.rewang.stack.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How people sign in whose city has a provider of its own. */
class CityProviderIT extends WithCitysProvider {

    private static final int PORT = Ports.free();
    private static @Nullable CitysProvider started;

    private final String nip = nip();
    private final String subject = "bendahara-" + UUID.randomUUID();
    private final String path = "/v1/users/" + subject;

    @DynamicPropertySource
    static void citysProvider(DynamicPropertyRegistry properties) {
        set(properties, PORT);
    }

    @BeforeEach
    void register() {
        api().put(path, Api.official(nip, "treasurer")).expect(201);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
            started = null;
        }
    }

    private CitysProvider city() {
        CitysProvider city = started;
        if (city == null) {
            city = new CitysProvider(PORT, issuer());
            started = city;
        }
        return city;
    }

    @Test
    void signsInWhoTheCitysProviderNames() {
        Browser browser = browser();
        Browser.Page page = browser.open(portal().authorization(Map.of()));
        assertThat(page.html()).contains("href=\"/sign-in/with/city\">Masuk dengan SSO Kota Contoh</a>");

        Browser.Page arrived = signIn(browser, city(), city().person(nip));
        RelyingParty.Reply tokens = portal().tokens(arrived);

        assertThat(tokens.status()).as(arrived + " " + tokens).isEqualTo(200);
        assertThat(tokens.claim("iss").asString()).isEqualTo(issuer());
        assertThat(tokens.claim("sub").asString()).isEqualTo(subject);
        assertThat(tokens.claim("aud").asString()).isEqualTo("portal");
        assertThat(tokens.claim("amr").toString()).isEqualTo("[\"sso\"]");
        assertThat(Instant.ofEpochSecond(tokens.claim("auth_time").asLong()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(db.sql("SELECT principal_name FROM spring_session WHERE principal_name IN (?, ?)")
                        .params(subject, nip)
                        .query(String.class)
                        .list())
                .as("one session, of the account")
                .containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "procurement", "payment", "identity"})
    void exchangesTheTokenForOneThatTheServiceBelieves(String service) {
        RelyingParty.Reply tokens = tokens(browser(), city(), city().person(nip));

        Actor actor = actor(tokens, service);

        assertThat(actor.subject()).isEqualTo(subject);
        assertThat(actor.roles()).containsExactly("treasurer");
        assertThat(actor.departmentId()).hasToString(Api.DEPARTMENT);
    }

    @Test
    void asksByCodeWithProofKeyStateAndNonceInTheLanguageOfThePage() {
        Browser browser = browser();
        browser.open(portal().authorization(Map.of("ui_locales", "en")));
        assertThat(browser.open("/sign-in").html()).contains("Sign in with SSO Kota Contoh");
        city();

        Browser.Page sent = setOut(browser);

        assertThat(sent.uri().toString()).startsWith(CitysProvider.issuer(PORT) + "/oauth2/authorize?");
        assertThat(sent.parameter("response_type")).isEqualTo("code");
        assertThat(sent.parameter("code_challenge_method")).isEqualTo("S256");
        assertThat(sent.parameter("redirect_uri")).endsWith("/sign-in/from/city");
        assertThat(sent.parameter("ui_locales")).isEqualTo("en");
        assertThat(List.of("state", "nonce", "code_challenge", "max_age"))
                .allSatisfy(name -> assertThat(sent.parameter(name)).isNotEmpty());
        assertThat(sent.parameter("prompt")).isEmpty();
    }

    @Test
    void refusesWhomTheCitysProviderNamesButNobodyRegistered() {
        for (String stranger : List.of(city().person(nip()), city().person(Map.of("nip", subject), Map.of()))) {
            assertRefused(stranger, "tidak mempunyai akun aktif");
        }
        assertRefused(city().person(Map.of("name", "Tanpa NIP"), Map.of()), "tidak mempunyai akun aktif");
    }

    @Test
    void refusesWhoseAccountIsShut() {
        api().post(path + "/status", Map.of("status", "DISABLED"), "*").expect(200);

        assertRefused(city().person(nip), "tidak mempunyai akun aktif");
    }

    @Test
    void refusesWhoseTermIsOver() {
        Map<String, Object> profile = Api.official(nip, "treasurer");
        profile.put("validTo", LocalDate.now(clock.withZone(ZoneId.of("Asia/Jakarta"))));
        api().put(path, profile, "*").expect(200);
        assertThat(tokens(browser(), city(), city().person(nip)).status()).isEqualTo(200);

        time().pass(Duration.ofDays(1));

        assertRefused(city().person(nip), "masa tugas Anda");
    }

    @Test
    void believesTheCitysProviderOfNobodyInAnotherRegion() {
        String neighbour = nip();
        Api.administratorOf("35.79", issuer())
                .put("/v1/users/tetangga-" + UUID.randomUUID(), Api.official(neighbour, "treasurer"))
                .expect(201);

        assertRefused(city().person(neighbour), "tidak mempunyai akun aktif");
    }

    @Test
    void takesNobodyForTheAccountThatIsCalledAsTheyAreThere() {
        assertRefused(city().called(subject), "tidak mempunyai akun aktif");
    }

    @Test
    void letsWhoHasSeveralAccountsChooseOneOfTheirOwn() {
        String other = register("ppk", nip, "auditor");
        String strangers = register("orang-lain", nip(), "auditor");
        Browser browser = browser();
        browser.open(portal().authorization(Map.of()));

        Browser.Page choice = signIn(browser, city(), city().person(nip));

        assertThat(choice.html())
                .contains("Pilih akun", subject, other, "Bendahara Pengeluaran", "Inspektorat")
                .doesNotContain(strangers);
        assertThat(browser()
                        .submitForged("/sign-in/account", Map.of("subject", other))
                        .html())
                .as("a form that no page has offered")
                .contains("terlalu lama terbuka");
        assertThat(isSignedIn(browser)).isFalse();
        Browser.Page arrived = browser.submit("/sign-in/account", Map.of("subject", other));
        assertThat(portal().tokens(arrived).claim("sub").asString()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void itsPagesAreFitForEverybody(String language, @TempDir Path directory) throws Exception {
        assumeThat(Axe.chromium()).as("Chromium is installed").isPresent();
        Axe axe = new Axe(Axe.chromium().orElseThrow(), directory);
        register("ppk", nip, "auditor");
        Browser browser = browser();

        browser.open(portal().authorization(Map.of("ui_locales", language)));
        Browser.Page choice = signIn(browser, city(), city().person(nip));
        Browser.Page refused = signIn(browser, city(), city().person(nip()));

        for (Browser.Page page : List.of(choice, refused)) {
            assertThat(page.html()).contains("<html lang=\"" + language + "\"");
            assertThat(axe.violations(page.html(), page.uri())).as(page.html()).isEmpty();
        }
        assertThat(axe.violations(choice.html().replace("</main>", "<img src=\"/x\"></main>"), choice.uri()))
                .as("it finds what is wrong")
                .isNotEmpty();
    }

    @Test
    void signsNobodyInToAnAccountThatIsNotTheirs() {
        register("ppk", nip, "auditor");
        String strangers = register("orang-lain", nip(), "auditor");
        Browser browser = browser();
        signIn(browser, city(), city().person(nip));

        Browser.Page refused = browser.submit("/sign-in/account", Map.of("subject", strangers));

        assertThat(refused.html()).contains("terlalu lama terbuka");
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void letsNobodyChooseAnAccountAfterFiveMinutes() {
        String other = register("ppk", nip, "auditor");
        Browser browser = browser();
        signIn(browser, city(), city().person(nip));

        time().pass(Duration.ofMinutes(6));

        assertThat(browser.submit("/sign-in/account", Map.of("subject", other)).html())
                .contains("terlalu lama terbuka");
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void rolesComeFromHereAndNotFromTheCitysProvider() {
        String boaster = city().person(
                        Map.of("nip", nip),
                        Map.of(
                                "roles",
                                List.of("administrator"),
                                "region",
                                "35.79",
                                "department",
                                UUID.randomUUID().toString()));

        RelyingParty.Reply tokens = tokens(browser(), city(), boaster);

        assertThat(tokens.claim("roles").toString()).isEqualTo("[\"treasurer\"]");
        assertThat(tokens.claim("region").asString()).isEqualTo("35.73");
        assertThat(tokens.claim("department").asString()).isEqualTo(Api.DEPARTMENT);
        api().put(path, Api.official(nip, "technical_officer"), "*").expect(200);
        assertThat(portal().refresh(tokens.refreshToken()).claim("roles").toString())
                .isEqualTo("[\"technical_officer\"]");
    }

    @Test
    void secondFactorStaysOurs() {
        String boaster =
                city().person(Map.of("nip", nip), Map.of("amr", List.of("pwd", "otp", "mfa"), "acr", "urn:rewang:mfa"));
        Browser browser = browser();
        assertThat(actor(tokens(browser, city(), boaster), "payment").provedSecondFactor())
                .isFalse();

        Browser.Page asked = browser.open(portal().authorization(stepUp()));
        assertThat(asked.path()).isEqualTo("/second-factor");
        Authenticator phone = new Authenticator(secret(asked));
        browser.submit("/second-factor", Map.of("code", phone.codeAt(clock.instant())));

        RelyingParty.Reply after = portal().tokens(browser.open(portal().authorization(stepUp())));
        assertThat(after.claim("amr").toString()).isEqualTo("[\"sso\",\"otp\"]");
        assertThat(actor(after, "payment").provedSecondFactor()).isTrue();
    }

    @Test
    void letsNobodySetUpOneTimeCodesByASignInThatIsOldAtTheCity() {
        Date anHourAgo = Date.from(Instant.now().minus(Duration.ofHours(1)));
        Browser browser = browser();
        signIn(browser, city(), city().person(Map.of("nip", nip), Map.of("auth_time", anHourAgo)));

        assertThat(browser.open(portal().authorization(stepUp())).path()).isEqualTo("/sign-in");

        Browser.Page sent = setOut(browser);
        assertThat(sent.parameter("prompt")).as("they prove it anew").isEqualTo("login");
        Browser.Page back = city().signIn(sent, city().person(nip));
        assertThat(secret(browser.open(back.uri().toString()))).isNotEmpty();
    }

    @Test
    void refusesASignInOfUnknownAge() {
        assertRefused(city().person(Map.of("nip", nip), Map.of("auth_time", "")), "tidak berhasil");
    }

    @Test
    void refusesAnIdTokenThatIsNotTheAnswerToTheQuestion() {
        assertRefused(city().person(Map.of("nip", nip), Map.of("nonce", "another")), "tidak berhasil");
        assertRefused(city().person(Map.of("nip", nip), Map.of("aud", List.of("another"))), "tidak berhasil");
    }

    @Test
    void saysSoWhenThePersonOrTheProviderDoesNotWantIt() {
        city();
        Browser browser = browser();
        String state = setOut(browser).parameter("state");

        Browser.Page page = browser.open("/sign-in/from/city?error=access_denied&state=" + state);

        assertThat(page.html()).contains("Masuk dengan SSO Kota Contoh dibatalkan");
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void saysSoWhenTheCitysProviderGoesAwayMeanwhile() {
        Browser browser = browser();
        URI back = city().signIn(setOut(browser), city().person(nip)).uri();
        stop();

        assertThat(browser.open(back.toString()).html()).contains("SSO Kota Contoh sedang tidak dapat dihubungi");

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(tokens(browser, city(), city().person(nip)).status())
                .as("it is back, with other keys")
                .isEqualTo(200);
    }

    @Test
    void saysSoWhenSomebodyComesBackWhoHasNotSetOut() {
        city();
        Browser browser = browser();
        URI back = city().signIn(setOut(browser()), city().person(nip)).uri();

        assertThat(browser.open(back.toString()).html())
                .as("with somebody else's code")
                .contains("terlalu lama terbuka");
        assertThat(browser.open("/sign-in/account").html()).contains("terlalu lama terbuka");
        assertThat(browser.open("/sign-in/from/city").html()).contains("tidak berhasil");
        assertThat(browser.open("/sign-in/with/another").html()).contains("tidak berhasil");
        assertThat(browser.open("/sign-in?city=%3Cb%3E").status()).isEqualTo(200);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void neitherMindsNorForgetsThatThePasswordIsLocked() {
        Browser guesser = browser();
        guesser.open("/sign-in");
        for (int i = 0; i < 5; i++) {
            guesser.submit("/sign-in", Map.of("account", subject, "password", "salah"));
        }

        assertThat(tokens(browser(), city(), city().person(nip)).status()).isEqualTo(200);

        assertThat(guesser.submit("/sign-in", Map.of("account", subject, "password", "salah"))
                        .html())
                .contains("terkunci sampai");
    }

    @Test
    void endsTheSessionOnSigningOut() {
        Browser browser = browser();
        RelyingParty.Reply tokens = tokens(browser, city(), city().person(nip));
        assertThat(isSignedIn(browser)).isTrue();

        assertThat(browser.open(portal().signingOut(tokens.idToken())).uri()).isEqualTo(URI.create(PORTAL + "/"));

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(portal().refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    private void assertRefused(String name, String why) {
        Browser browser = browser();
        Browser.Page page = signIn(browser, city(), name);
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).contains("SSO Kota Contoh", why, "role=\"alert\"");
        assertThat(isSignedIn(browser)).isFalse();
    }

    private String register(String account, String number, String role) {
        String name = account + "-" + UUID.randomUUID();
        api().put("/v1/users/" + name, Api.official(number, role)).expect(201);
        return name;
    }

    private Actor actor(RelyingParty.Reply tokens, String service) {
        return Verification.actor(
                Verification.ofService(service, issuer()),
                portal().exchange(tokens.accessToken(), service).accessToken());
    }
}
