package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Into an empty system. */
class FirstAdministratorIT extends WholeIdentity {

    @TempDir
    static Path directory;

    @DynamicPropertySource
    static void emptySystem(DynamicPropertyRegistry properties) {
        properties.add("rewang.identity.first-administrator.region", () -> "35.73");
        properties.add("rewang.identity.first-administrator.link-file", () -> directory.resolve("link"));
    }

    @Test
    void signsInOnceWithTheLinkFromTheFileAndAdministersTheRegion() throws Exception {
        String link = Files.readString(directory.resolve("link")).strip();
        assertThat(Files.getPosixFilePermissions(directory.resolve("link"))).hasSize(2);
        Browser browser = browser();
        browser.open(portal().authorization(Map.of()));
        browser.open(link);

        Browser.Page arrived =
                browser.submit(link, Map.of("password", "kata sandi pertama", "repeated", "kata sandi pertama"));

        RelyingParty.Reply tokens = portal().tokens(arrived);
        String token = portal().exchange(tokens.accessToken(), "identity").accessToken();
        assertThat(Api.with(issuer(), token).get("/v1/users").expect(200).body().toString())
                .contains("administrator");
    }
}
