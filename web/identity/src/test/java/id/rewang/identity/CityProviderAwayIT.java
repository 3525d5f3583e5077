package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.rewang.stack.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What becomes of signing in when the city's provider is not there at the start, or does not answer. */
class CityProviderAwayIT extends WithCitysProvider {

    private static final int PORT = Ports.free();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final String PASSWORD = "kuda lumping malang";

    private final String nip = nip();
    private final String subject = "bendahara-" + UUID.randomUUID();

    @DynamicPropertySource
    static void citysProvider(DynamicPropertyRegistry properties) {
        set(properties, PORT);
    }

    @Test
    void startsAndSignsInByPasswordWhileTheCitysProviderIsAwayOrSilent() throws IOException {
        choosePassword();
        Browser browser = browser();
        browser.open(portal().authorization(Map.of()));

        assertSaidToBeAway(setOut(browser));
        try (ServerSocket silent = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
            Browser.Page page = assertTimeout(LONGEST_WAIT, () -> setOut(browser), "waits for " + silent);
            assertSaidToBeAway(page);
        }
        Browser.Page arrived = browser.submit("/sign-in", Map.of("account", subject, "password", PASSWORD));
        assertThat(portal().tokens(arrived).claim("sub").asString()).isEqualTo(subject);

        try (CitysProvider city = new CitysProvider(PORT, issuer())) {
            RelyingParty.Reply tokens = tokens(browser(), city, city.person(nip));
            assertThat(tokens.claim("sub").asString()).as("it is back").isEqualTo(subject);
        }
    }

    private static void assertSaidToBeAway(Browser.Page page) {
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).contains("SSO Kota Contoh sedang tidak dapat dihubungi");
    }

    private void choosePassword() {
        String path = "/v1/users/" + subject;
        api().put(path, Api.official(nip, "treasurer")).expect(201);
        String link = api().put(path + "/sign-in-link", Map.of())
                .expect(200)
                .body()
                .path("url")
                .asString();
        Browser browser = browser();
        browser.open(link);
        browser.submit(link, Map.of("password", PASSWORD, "repeated", PASSWORD));
    }
}
