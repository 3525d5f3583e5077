package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.stack.process.Ports;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What becomes of signing in when the city's provider is not there at the start. */
class CityProviderAwayIT extends WithCitysProvider {

    private static final int PORT = Ports.free();
    private static final String PASSWORD = "kuda lumping malang";

    private final String nip = nip();
    private final String subject = "bendahara-" + UUID.randomUUID();

    @DynamicPropertySource
    static void citysProvider(DynamicPropertyRegistry properties) {
        set(properties, PORT);
    }

    @Test
    void startsAndSignsInByPasswordWhileTheCitysProviderIsAway() {
        choosePassword();
        Browser browser = browser();
        browser.open(portal().authorization(Map.of()));

        Browser.Page page = setOut(browser);

        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.html()).contains("SSO Kota Contoh sedang tidak dapat dihubungi");
        Browser.Page arrived = browser.submit("/sign-in", Map.of("account", subject, "password", PASSWORD));
        assertThat(portal().tokens(arrived).claim("sub").asString()).isEqualTo(subject);

        try (CitysProvider city = new CitysProvider(PORT, issuer())) {
            RelyingParty.Reply tokens = tokens(browser(), city, city.person(nip));
            assertThat(tokens.claim("sub").asString()).as("it is back").isEqualTo(subject);
        }
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
