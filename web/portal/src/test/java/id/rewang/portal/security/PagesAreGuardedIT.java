package id.rewang.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browsers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WholePortal
class PagesAreGuardedIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    @Value("${rewang.identity.issuer}")
    String issuer;

    @Test
    void welcomesWhoIsNotSignedIn() {
        Browser.Shown page = browsers.stranger().open("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Belanja daerah untuk usaha warga sendiri");
        assertThat(page.header("Set-Cookie"))
                .as("no session for who only looks")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products", "/cart", "/no-such-page", "/sign-in-failed"})
    void runsNothingButItsOwnScriptsAndStyles(String path) {
        services.answer("GET /v1/products", "{\"items\":[],\"next\":null}");
        Browser.Shown page = browsers.of("procurement_officer").open(path);
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'; ")
                .doesNotContain("unsafe");
        assertThat(page.html()).doesNotContain("<style", " style=", " onclick=", "<script>");
    }

    @Test
    void leadsAStrangerToTheProviderAndBack() {
        Browser.Shown page = browsers.stranger().open("/products?q=batik");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location").orElseThrow()).endsWith("/oauth2/authorization/rewang");
    }

    @Test
    void asksTheProviderToSpeakTheLanguageOfItsPages() {
        services.answerAsProvider(issuer);
        Browser officer = browsers.of("procurement_officer");
        String english = officer.cookie() + "; rewang-language=en";
        for (String way : List.of("/oauth2/authorization/rewang", "/oauth2/authorization/rewang?step-up")) {
            assertThat(officer.open(way, "Accept-Language", "en")
                            .header("Location")
                            .orElseThrow())
                    .startsWith(issuer + "/oauth2/authorize?")
                    .contains("ui_locales=id");
            assertThat(officer.open(way, "Cookie", english).header("Location").orElseThrow())
                    .contains("ui_locales=en");
        }
    }

    @Test
    void signsOutAtTheProviderTooInTheLanguageOfItsPages() {
        services.answerAsProvider(issuer);
        Browser officer = browsers.of("procurement_officer");
        assertThat(officer.post("/logout", Map.of()).header("Location").orElseThrow())
                .startsWith(issuer + "/connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=" + officer.base() + "/")
                .endsWith("&ui_locales=id");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Browser.Shown answer = browsers.of("procurement_officer").postWithoutToken("/cart", Map.of("productId", "x"));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void tellsAScriptWhoseSessionEndedWithoutLeadingItAway() {
        Browser.Shown answer = browsers.stranger().postWithoutToken("/drafts/cart", Map.of(), "HX-Request", "true");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void leadsAFormWhoseSessionEndedToSigningIn() {
        Browser.Shown answer = browsers.stranger().postWithoutToken("/cart", Map.of("quantity", "4"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/oauth2/authorization/rewang");
    }

    @Test
    void showsNothingOfWhatAServiceDoesNotShow() {
        services.answer(
                "GET /v1/purchase-orders/0199a000-0000-7000-8000-0000000000f1",
                403,
                Services.problem(403, "not-yours", "It belongs to another department."));
        Browser officer = browsers.of("procurement_officer");
        assertThat(officer.open("/orders/0199a000-0000-7000-8000-0000000000f1").status())
                .isEqualTo(403);
        assertThat(officer.open("/orders/0199a000-0000-7000-8000-0000000000f2").status())
                .isEqualTo(404);
        assertThat(officer.open("/orders/7").status()).isEqualTo(400);
    }

    @Test
    void namesAReferenceWhenAServiceFails() {
        services.answer("GET /v1/products", 500, "broken");
        Browser.Shown page = browsers.of("procurement_officer").open("/products");
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.html()).contains("Ada gangguan di pihak kami").containsPattern("<code>[0-9a-f-]{8,}</code>");
    }

    @Test
    void servesSeveralRequestsOfANewSessionAtOnce() {
        services.answer("GET /v1/purchase-orders", "{\"items\":[],\"next\":null}");
        Browser officer = browsers.of("procurement_officer");
        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> officer.open("/").status(), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(200);
    }

    @Test
    void callsEachServiceWithTheTokenMadeForIt() {
        services.answer("GET /v1/products", "{\"items\":[],\"next\":null}");
        browsers.of("auditor").open("/products");
        assertThat(services.asked("GET", "/v1/products").getLast().header("Authorization"))
                .isEqualTo("Bearer token-for-catalog");
    }
}
