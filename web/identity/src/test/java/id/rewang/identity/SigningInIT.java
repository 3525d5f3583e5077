package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.identity.secondfactor.Authenticator;
import id.rewang.kit.security.Verification;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How people sign in where real people work. */
class SigningInIT extends WholeIdentity {

    private static final String PASSWORD = "kuda lumping malang";
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7-]+)</code>");

    @Autowired
    private ApplicationContext context;

    private final String subject = "bendahara-" + UUID.randomUUID();
    private final String path = "/v1/users/" + subject;

    @BeforeEach
    void register() {
        String nip = "%018d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000_000L));
        api().put(path, Api.official(nip, "treasurer")).expect(201);
    }

    @AfterEach
    void forgetTimeAndAttempts() {
        time().reset();
        db.sql("DELETE FROM sign_in_attempt").update();
    }

    @Test
    void goesFromTheLinkToAPasswordToTokens() {
        choosePassword();
        Browser browser = browser();

        Browser.Page page = browser.open(portal().authorization(Map.of()));
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).doesNotContain("contoh");
        RelyingParty.Reply tokens = portal().tokens(browser.submit("/sign-in", credentials(PASSWORD)));

        assertThat(tokens.claim("sub").asString()).isEqualTo(subject);
        assertThat(tokens.claim("amr").toString()).isEqualTo("[\"pwd\"]");
        Browser.Page again = browser.open(portal().authorization(Map.of()));
        assertThat(again.uri().toString()).as("the session is kept").startsWith(PORTAL);
        assertThat(db.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .as("in the database, where a restart does not end it")
                .isEqualTo(2);
    }

    @Test
    void speaksTheLanguageOfTheClientUntilThePersonChoosesAnother() {
        choosePassword();
        Browser browser = browser();
        Map<String, String> inEnglish = new HashMap<>(stepUp());
        inEnglish.put("ui_locales", "fr en id");

        assertThat(browser.open(portal().authorization(inEnglish)).html())
                .contains("<html lang=\"en\"", "Account name");
        assertThat(browser.open("/sign-in?lang=id").html()).contains("<html lang=\"id\"", "Nama akun");
        assertThat(browser.submit("/sign-in", credentials(PASSWORD)).html())
                .as("the way goes on in the language that was chosen")
                .contains("<html lang=\"id\"", "class=\"secret\"");
        assertThat(browser.open(portal().authorization(inEnglish)).html())
                .as("the portal sends them anew")
                .contains("<html lang=\"en\"", "class=\"secret\"");
    }

    @Test
    void staysWithTheBrowsersLanguageWhenTheClientAsksForOneThatIsNotSpoken() {
        for (String languages : List.of("fr de", "", "*;;q=x", "-")) {
            assertThat(browser()
                            .open(portal().authorization(Map.of("ui_locales", languages)))
                            .html())
                    .as(languages)
                    .contains("<html lang=\"id\"", "Nama akun");
        }
    }

    @Test
    void speaksTheLanguageOfTheClientAfterSigningOut() {
        choosePassword();
        Browser browser = browser();
        String idToken = signIn(browser).idToken();

        browser.open(portal().signingOut(idToken) + "&ui_locales=en");

        assertThat(browser.open("/sign-in").html()).contains("<html lang=\"en\"", "Account name");
    }

    @Test
    void opensALinkOnce() {
        String link = link();
        Browser browser = browser();
        assertThat(browser.open(link).html()).contains("Pilih kata sandi", subject);
        assertThat(browser().open(link).html()).as("looking uses nothing up").contains("name=\"password\"");
        assertThat(choose(browser, link, "pendek", "pendek").html()).contains("12 sampai 72");
        assertThat(choose(browser, link, PASSWORD, "lain sama sekali").html()).contains("tidak sama");
        assertThat(choose(browser, link, PASSWORD, PASSWORD).uri()).isEqualTo(URI.create(PORTAL + "/"));

        assertThat(browser().open(link).html()).contains("sudah dipakai");
    }

    @Test
    void opensOnlyTheLastLinkAndNoneAfterADay() {
        String first = link();
        String second = link();
        assertThat(browser().open(first).html()).contains("sudah dipakai");
        assertThat(browser().open(second).html()).contains("name=\"password\"");

        time().pass(Duration.ofHours(25));

        assertThat(browser().open(second).html()).contains("sudah dipakai");
    }

    @Test
    void givesNoTokenForACodeWithoutItsVerifierOrUsedBefore() {
        choosePassword();
        Browser browser = browser();
        browser.open(portal().authorization(Map.of()));
        Browser.Page arrived = browser.submit("/sign-in", credentials(PASSWORD));
        Map<String, String> stolen = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                arrived.parameter("code"),
                "redirect_uri",
                PORTAL + "/login/oauth2/code/rewang",
                "code_verifier",
                "somebody-else-s-verifier-of-at-least-43-characters");

        assertThat(portal().token(stolen).error()).isEqualTo("invalid_grant");

        Browser.Page fresh = browser.open(portal().authorization(Map.of()));
        assertThat(portal().tokens(fresh).status()).isEqualTo(200);
        assertThat(portal().tokens(fresh).error()).isEqualTo("invalid_grant");
        assertThat(browser.open(portal().authorization(Map.of("code_challenge", "")))
                        .uri()
                        .toString())
                .contains("error=invalid_request");
        assertThat(browser.open(portal().authorization(Map.of("redirect_uri", "http://127.0.0.1:2/")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rotatesRefreshTokens() {
        choosePassword();
        RelyingParty.Reply first = signIn(browser());

        RelyingParty.Reply second = portal().refresh(first.refreshToken());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.claim("sub").asString()).isEqualTo(subject);
        assertThat(second.claim("auth_time")).isEqualTo(first.claim("auth_time"));
        assertThat(portal().refresh(first.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(portal().refresh(second.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void saysInTheNextTokenWhatTheAdministratorHasChanged() {
        choosePassword();
        RelyingParty.Reply first = signIn(browser());
        String nip = api().get(path).body().path("nip").asString();
        api().put(path, Api.official(nip, "technical_officer"), "*").expect(200);

        RelyingParty.Reply second = portal().refresh(first.refreshToken());
        assertThat(second.claim("roles").toString()).isEqualTo("[\"technical_officer\"]");

        api().post(path + "/status", Map.of("status", "DISABLED"), "*").expect(200);
        assertThat(portal().refresh(second.refreshToken()).error()).isEqualTo("invalid_grant");
        assertThat(portal().exchange(second.accessToken(), "payment").error()).isEqualTo("invalid_grant");
        Browser browser = browser();
        browser.open("/sign-in");
        assertThat(browser.submit("/sign-in", credentials(PASSWORD)).html()).contains("tidak benar");
    }

    @Test
    void saysTheRolesOfATermInItsLastDayAndNoneAfterwards() {
        choosePassword();
        Map<String, Object> profile =
                Api.official(api().get(path).body().path("nip").asString(), "treasurer");
        profile.put("validTo", LocalDate.now(clock.withZone(ZoneId.of("Asia/Jakarta"))));
        api().put(path, profile, "*").expect(200);
        assertThat(signIn(browser()).claim("roles").toString()).isEqualTo("[\"treasurer\"]");

        time().pass(Duration.ofDays(1));

        assertThat(signIn(browser()).claim("roles").toString()).isEqualTo("[]");
    }

    @Test
    void endsTheSessionAndTheRefreshTokenOnSigningOut() {
        choosePassword();
        Browser browser = browser();
        RelyingParty.Reply tokens = signIn(browser);

        Browser.Page left = browser.open(portal().signingOut(tokens.idToken()));

        assertThat(left.uri()).isEqualTo(URI.create(PORTAL + "/"));
        assertThat(browser.open(portal().authorization(Map.of())).path()).isEqualTo("/sign-in");
        assertThat(portal().refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void locksAnAccountAfterFiveFailuresAndSaysUntilWhen() {
        choosePassword();
        Browser browser = browser();
        browser.open("/sign-in");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.submit("/sign-in", credentials("salah")).html()).contains("tidak benar");
        }

        assertThat(browser.submit("/sign-in", credentials(PASSWORD)).html())
                .containsPattern("terkunci sampai \\d.* WIB");
        assertThat(api().get(path + "/lock").body().path("lockedUntil").asString())
                .isNotEmpty();

        time().pass(Duration.ofMinutes(16));
        assertThat(browser.submit("/sign-in", credentials(PASSWORD)).uri()).isEqualTo(URI.create(PORTAL + "/"));
    }

    @Test
    void unlocksAnAccountWhenTheAdministratorSaysSo() {
        choosePassword();
        Browser browser = browser();
        browser.open("/sign-in");
        for (int i = 0; i < 6; i++) {
            browser.submit("/sign-in", credentials("salah"));
        }

        api().delete(path + "/lock").expect(204);

        assertThat(browser.submit("/sign-in", credentials(PASSWORD)).uri()).isEqualTo(URI.create(PORTAL + "/"));
    }

    @Test
    void answersForAnAccountThatDoesNotExistAsForOneThatDoes() {
        choosePassword();
        Browser browser = browser();
        browser.open("/sign-in");
        String wrong = browser.submit("/sign-in", credentials("salah")).html();
        Map<String, String> nobody = new HashMap<>(credentials("salah"));
        nobody.put("account", "tidak-ada");
        String unknown = browser.submit("/sign-in", nobody).html();

        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong.replace(subject, "tidak-ada")));
    }

    @Test
    void refusesAnAddressThatTriesOneAccountAfterTheOther() {
        Browser browser = browser();
        browser.open("/sign-in");
        Browser.Page last = browser.open("/sign-in");
        for (int i = 0; i < 51; i++) {
            last = browser.submit("/sign-in", Map.of("account", "akun-" + i, "password", "123456"));
        }
        assertThat(last.html()).contains("terkunci sampai");
    }

    @Test
    void setsUpOneTimeCodesWhenMoneyIsFirstReleased() {
        choosePassword();
        Browser browser = browser();
        signIn(browser);
        Authenticator phone = new Authenticator(secret(browser.open(portal().authorization(stepUp()))));

        assertThat(enter(browser, "000000").html()).contains("Kode tidak benar");
        Browser.Page codes = enter(browser, phone.codeAt(clock.instant()));
        assertThat(codes.html()).contains("Simpan kode pemulihan");
        Browser.Page arrived = browser.open(portal().authorization(stepUp()));

        assertThat(provedSecondFactor(portal().tokens(arrived))).isTrue();
        assertThat(browser.open("/second-factor").html())
                .as("the secret is not shown again")
                .doesNotContain("class=\"secret\"", "class=\"qr\"");
    }

    @Test
    void acceptsARecoveryCodeOnceWhenThePhoneIsLost() {
        choosePassword();
        Browser browser = browser();
        signIn(browser);
        Authenticator phone = new Authenticator(secret(browser.open("/second-factor")));
        Matcher codes =
                RECOVERY.matcher(enter(browser, phone.codeAt(clock.instant())).html());
        assertThat(codes.find()).isTrue();
        String recovery = codes.group(1);

        Browser other = browser();
        signIn(other);
        other.open(portal().authorization(stepUp()));
        assertThat(enter(other, recovery.toLowerCase(Locale.ROOT)).uri().toString())
                .startsWith(PORTAL);
        assertThat(enter(other, recovery).html()).contains("Kode tidak benar");
    }

    @Test
    void letsNobodySetUpOneTimeCodesInASessionThatWasLeftOpen() {
        choosePassword();
        Browser browser = browser();
        signIn(browser);

        time().pass(Duration.ofMinutes(6));

        assertThat(browser.open(portal().authorization(stepUp())).path()).isEqualTo("/sign-in");
    }

    @Test
    void startsAnewWithOneTimeCodesAfterAReset() {
        choosePassword();
        Browser browser = browser();
        signIn(browser);
        String secret = secret(browser.open("/second-factor"));
        enter(browser, new Authenticator(secret).codeAt(clock.instant()));

        api().delete(path + "/second-factor").expect(204);

        assertThat(secret(browser.open("/second-factor"))).isNotEqualTo(secret);
    }

    @Test
    void asksToSignInAgainWhenTheClientWantsItFresher() {
        choosePassword();
        Browser browser = browser();
        signIn(browser);
        assertThat(browser.open(portal().authorization(Map.of("max_age", "60")))
                        .uri()
                        .toString())
                .startsWith(PORTAL);

        time().pass(Duration.ofSeconds(61));

        assertThat(browser.open(portal().authorization(Map.of("max_age", "60"))).path())
                .isEqualTo("/sign-in");
    }

    @Test
    void knowsNothingOfDemonstrations() {
        Browser browser = browser();
        browser.open("/sign-in");
        assertThat(browser.submit("/sign-in/as", Map.of("subject", subject)).status())
                .isEqualTo(404);
        api().put(path + "/waiting-work", Map.of("text", "x"), "*").expect(404);
        assertThat(api().put(path, Api.sample("199001012020011001", "auditor"), "*")
                        .expect(422)
                        .code())
                .isEqualTo("no-demonstration");
        assertThat(List.of("sampleCode", "showingSampleCode", "demonstrationSignIn"))
                .noneMatch(context::containsBean);
    }

    @Test
    void knowsNothingOfACitysProviderUnlessItIsSet() {
        assertThat(browser().open("/sign-in?city=unknown").html()).doesNotContain("/sign-in/with", "role=\"alert\"");
        for (String path : List.of("/sign-in/with/city", "/sign-in/from/city?code=x&state=y", "/sign-in/account")) {
            assertThat(browser().open(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void allowsNeitherScriptsNorFramesOnItsPages() {
        String policy = browser()
                .open("/sign-in")
                .response()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private boolean provedSecondFactor(RelyingParty.Reply tokens) {
        return Verification.actor(
                        Verification.ofService("payment", issuer()),
                        portal().exchange(tokens.accessToken(), "payment").accessToken())
                .provedSecondFactor();
    }

    private static String withoutToken(String html) {
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private void choosePassword() {
        choose(browser(), link(), PASSWORD, PASSWORD);
    }

    private String link() {
        return api().put(path + "/sign-in-link", Map.of())
                .expect(200)
                .body()
                .path("url")
                .asString();
    }

    private static Browser.Page choose(Browser browser, String link, String password, String repeated) {
        browser.open(link);
        return browser.submit(link, Map.of("password", password, "repeated", repeated));
    }

    private RelyingParty.Reply signIn(Browser browser) {
        browser.open(portal().authorization(Map.of()));
        RelyingParty.Reply tokens = portal().tokens(browser.submit("/sign-in", credentials(PASSWORD)));
        assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
        return tokens;
    }

    private Map<String, String> credentials(String password) {
        return Map.of("account", subject, "password", password);
    }

    private static Browser.Page enter(Browser browser, String code) {
        return browser.submit("/second-factor", Map.of("code", code));
    }
}
