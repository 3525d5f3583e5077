package id.rewang.identity;

import id.rewang.stack.process.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Where a city's provider has been set, which a test starts when it likes. */
abstract class WithCitysProvider extends WholeIdentity {

    @TempDir
    static Path directory;

    static void set(DynamicPropertyRegistry properties, int port) {
        properties.add("rewang.identity.city-provider.issuer", () -> CitysProvider.issuer(port));
        properties.add("rewang.identity.city-provider.name", () -> "SSO Kota Contoh");
        properties.add("rewang.identity.city-provider.region", () -> "35.73");
        properties.add("rewang.identity.city-provider.client-id", () -> CitysProvider.CLIENT);
        properties.add("rewang.identity.city-provider.client-secret-file", WithCitysProvider::secret);
    }

    @AfterEach
    void forgetTimeAndAttempts() {
        time().reset();
        db.sql("DELETE FROM sign_in_attempt").update();
    }

    private static Path secret() {
        try {
            Path file = directory.resolve("secret");
            SecretFile.write(file, CitysProvider.CLIENT_SECRET);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nip() {
        return "%018d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000_000L));
    }

    /** Sets out for the city's provider by the button. */
    static Browser.Page setOut(Browser browser) {
        return browser.open("/sign-in/with/city");
    }

    /** To the city's provider, where somebody signs in, and back. */
    static Browser.Page signIn(Browser browser, CitysProvider city, String name) {
        return browser.open(city.signIn(setOut(browser), name).uri().toString());
    }

    /** The same for somebody whom the portal has sent. */
    RelyingParty.Reply tokens(Browser browser, CitysProvider city, String name) {
        browser.open(portal().authorization(Map.of()));
        Browser.Page arrived = signIn(browser, city, name);
        RelyingParty.Reply tokens = portal().tokens(arrived);
        if (tokens.status() != 200) {
            throw new AssertionError(arrived + " " + tokens);
        }
        return tokens;
    }

    boolean isSignedIn(Browser browser) {
        return browser.open(portal().authorization(Map.of())).uri().toString().startsWith(PORTAL + "/login");
    }
}
