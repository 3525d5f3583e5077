package id.rewang.portal.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.SampleAnswers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class OrderingIT {

    private static final String WRITE = "/cart/" + Browsers.SELLER + "/order";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID order = UUID.randomUUID();
    private Browser officer;

    @BeforeEach
    void anOfficerAndACatalogue() {
        services.forget();
        SampleAnswers.catalogue(services);
        SampleAnswers.budget(services);
        officer = browsers.of("procurement_officer");
    }

    private void putFortyBoxesIntoTheCart() {
        Shown answer = officer.post("/cart", Map.of("productId", SampleAnswers.PRODUCT.toString(), "quantity", "40"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/cart");
    }

    private Map<String, String> filledIn() {
        return new HashMap<>(Map.of(
                "orderId", order.toString(),
                "budgetLineId", SampleAnswers.BUDGET_LINE.toString(),
                "paymentMethod", "UP",
                "neededBy", "2026-11-05",
                "deliveryAddress", "Jl. Veteran 19",
                "rupCode", "",
                "lines[0].productId", SampleAnswers.PRODUCT.toString(),
                "lines[0].quantity", "40"));
    }

    @Test
    void showsPricesAsTheyAreWrittenHere() {
        assertThat(officer.open("/products/" + SampleAnswers.PRODUCT).html())
                .contains("Kudapan kotak isi 3", "Rp10.000", "120 kotak", "Usaha mikro");
    }

    @Test
    void keepsTheCartAndMakesADraftOfASellersShare() {
        putFortyBoxesIntoTheCart();
        assertThat(officer.open("/cart").html()).contains("Kue Basah Contoh Klojen", "Rp400.000");
        assertThat(officer.open(WRITE).value("lines[0].quantity")).isEqualTo("40");
        services.answer(
                "PUT /v1/purchase-orders/" + order, SampleAnswers.order(services, order, "DRAFT", "\"submission\"", 0));
        Shown answer = officer.post(WRITE, filledIn());
        assertThat(answer.header("Location").orElseThrow()).endsWith("/orders/" + order);
        assertThat(services.asked("PUT", "/v1/purchase-orders/" + order)
                        .getLast()
                        .body())
                .contains(
                        "\"departmentId\":\"" + Browsers.DEPARTMENT, "\"neededBy\":\"2026-11-05\"", "\"quantity\":40");
        assertThat(officer.open("/cart").html()).contains("Keranjang Anda kosong");
    }

    @Test
    void leadsToTheSameOrderWhenTheFormIsSentTwice() {
        putFortyBoxesIntoTheCart();
        services.answer(
                "PUT /v1/purchase-orders/" + order,
                428,
                Services.problem(428, "if-match-required", "Say with If-Match which version you change."));
        assertThat(officer.post(WRITE, filledIn()).header("Location").orElseThrow())
                .endsWith("/orders/" + order);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsTheRest() {
        putFortyBoxesIntoTheCart();
        Map<String, String> fields = filledIn();
        fields.put("neededBy", "");
        Shown page = officer.post(WRITE, fields);
        assertThat(page.html()).contains("id=\"neededBy-fault\"", "Wajib diisi.", "Jl. Veteran 19");
        assertThat(services.asked("PUT", "/v1/purchase-orders/" + order)).isEmpty();
    }

    @Test
    void saysAtTheFieldWhatTheServiceRefuses() {
        putFortyBoxesIntoTheCart();
        services.answer(
                "PUT /v1/purchase-orders/" + order,
                422,
                Services.problem(
                        422,
                        "policy",
                        "no",
                        "{\"field\":\"lines[0].quantity\",\"code\":\"too-many\",\"message\":\"of these 20 are free\"}"));
        Shown page = officer.post(WRITE, filledIn());
        assertThat(page.html()).contains("id=\"line-0-fault\"", "of these 20 are free", "Jl. Veteran 19");
    }

    @Test
    void restoresWhatWasTypedAfterAReloadOrOnAnotherDevice() {
        String person = UUID.randomUUID().toString();
        officer = browsers.ofPerson(person, "procurement_officer");
        putFortyBoxesIntoTheCart();
        officer.post("/drafts/order-" + Browsers.SELLER, Map.of("deliveryAddress", "Balai Kota, lantai 2"));
        Browser elsewhere = browsers.ofPerson(person, "procurement_officer");
        assertThat(elsewhere.open(WRITE).html()).contains("Balai Kota, lantai 2");
        assertThat(browsers.of("procurement_officer").open(WRITE).status())
                .as("a stranger's cart is another")
                .isEqualTo(404);
    }

    @Test
    void submitsWithTheKeyOfTheFormAndTheVersionThatWasShown() {
        SampleAnswers.order(services, order, "DRAFT", "\"submission\"", 7);
        Shown page = officer.open("/orders/" + order);
        services.answer(
                "POST /v1/purchase-orders/" + order + "/submission",
                SampleAnswers.order(services, order, "SUBMITTED", "", 8));
        officer.post(
                "/orders/" + order + "/submission",
                Map.of("_key", page.value("_key"), "_version", page.value("_version")));
        Services.Asked asked = services.asked("POST", "/v1/purchase-orders/" + order + "/submission")
                .getLast();
        assertThat(asked.header("Idempotency-key"))
                .isEqualTo(page.value("_key"))
                .isNotBlank();
        assertThat(asked.header("If-match")).isEqualTo("\"7\"");
    }

    @Test
    void showsHowItIsNowWhenItHasChangedMeanwhile() {
        SampleAnswers.order(services, order, "AWAITING_APPROVAL", "\"cancellation\"", 9);
        services.answer(
                "POST /v1/purchase-orders/" + order + "/cancellation",
                412,
                Services.problem(412, "version-mismatch", "It is in version 9 by now, not 7."));
        Shown page = officer.post(
                "/orders/" + order + "/cancellation", Map.of("_key", "k", "_version", "7", "reason", "acara ditunda"));
        assertThat(page.html())
                .contains("Ada yang mengubahnya sejak Anda membukanya", "acara ditunda", "Menunggu persetujuan PPK");
        assertThat(page.value("_version")).isEqualTo("9");
    }

    @Test
    void takesAnotherLanguageOverEveryPage() {
        assertThat(officer.open("/cart", "Cookie", officer.cookie() + "; rewang-language=en")
                        .html())
                .contains("Your cart is empty.", "<html lang=\"en\">");
    }
}
