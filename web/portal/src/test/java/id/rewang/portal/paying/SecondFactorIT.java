package id.rewang.portal.paying;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whoever releases money proves to be there, and comes back to a form that has lost nothing. */
@WholePortal
class SecondFactorIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    @Value("${rewang.identity.issuer}")
    String issuer;

    private final UUID payment = UUID.randomUUID();
    private final String page = "/payments/" + payment;
    private final Map<String, String> form = Map.of("_key", "k-1", "_version", "3", "channel", "BULK_FILE");
    private Browser treasurer;

    @BeforeEach
    void paymentWantsASecondFactor() {
        services.forget();
        SamplePayments.answer(services, payment, "UP", "AUTHORISED", 3, "");
        services.answer(
                "POST /v1/payments/" + payment + "/instruction",
                403,
                Services.problem(403, "second-factor-needed", "Sign in with your one-time code again."));
        treasurer = browsers.of("treasurer");
    }

    private String page() {
        return treasurer.base() + page;
    }

    @Test
    void leadsTheFormToTheProviderAndBackWithItsInput() {
        Shown answer = treasurer.post(page + "/instruction", form, "Referer", page());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/oauth2/authorization/rewang?step-up");
        Shown back = treasurer.open(page);
        assertThat(back.html()).contains("value=\"BULK_FILE\" checked=\"checked\"");
        assertThat(back.value("_key")).isEqualTo("k-1");
        assertThat(treasurer.open(page).html()).as("once").doesNotContain("checked=\"checked\"");
    }

    @Test
    void tellsAScriptByTheHeadersThatAreMadeForIt() {
        Shown answer = treasurer.post(
                page + "/instruction", form, "Referer", page(), "HX-Request", "true", "HX-Boosted", "true");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "acr_values=\"urn:rewang:mfa\"", "max_age=\"300\"");
        assertThat(answer.header("HX-Redirect").orElseThrow()).isEqualTo("/oauth2/authorization/rewang?step-up");
    }

    @Test
    void asksTheProviderForAOneTimeCodeOfTheLastFiveMinutes() {
        services.answerAsProvider(issuer);
        Shown asked = treasurer.open("/oauth2/authorization/rewang?step-up");
        assertThat(asked.header("Location").orElseThrow())
                .startsWith(issuer + "/oauth2/authorize?")
                .contains("acr_values=urn:rewang:mfa", "max_age=300", "code_challenge=");
        assertThat(treasurer
                        .open("/oauth2/authorization/rewang")
                        .header("Location")
                        .orElseThrow())
                .doesNotContain("acr_values");
    }

    @Test
    void saysAnyOtherRefusalAboveTheForm() {
        services.answer(
                "POST /v1/payments/" + payment + "/instruction",
                403,
                Services.problem(403, "incompatible-duties", "You hold another duty."));
        assertThat(treasurer
                        .post(page + "/instruction", form, "Referer", page())
                        .html())
                .contains("Tugas ini tidak boleh dirangkap");
    }
}
