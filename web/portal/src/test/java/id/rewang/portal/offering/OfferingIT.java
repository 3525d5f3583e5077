package id.rewang.portal.offering;

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
class OfferingIT {

    private static final String PRODUCT = "/v1/products/" + SampleAnswers.PRODUCT;
    private static final String PAGE = "/my-products/" + SampleAnswers.PRODUCT;
    private static final String BUSINESS = "/v1/sellers/" + Browsers.SELLER;

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private Browser seller;

    @BeforeEach
    void aSellerAndACatalogue() {
        services.forget();
        SampleAnswers.catalogue(services);
        seller = browsers.of("seller");
    }

    private static Map<String, String> offer() {
        return new HashMap<>(Map.of(
                "_key", "k",
                "_version", "1",
                "name", "Kudapan kotak isi 3",
                "description", "Dibuat pagi hari.",
                "category", "Makanan",
                "kbli", "56210",
                "unit", "kotak",
                "unitPrice", "12.500",
                "taxClass", "PBJT",
                "leadTimeDays", "1"));
    }

    private static String account(boolean verified) {
        return """
                {"sellerId":"%s","version":2,"bankCode":"114","number":"0021000017","name":"SITI CONTOH",
                 "verified":%s,"enteredAt":"2026-10-01T01:00:00Z"}""".formatted(Browsers.SELLER, verified);
    }

    @Test
    void listsTheOwnProductsWithTheirStock() {
        services.answer("GET " + BUSINESS + "/products", """
                {"items":[{"id":"%s","version":1,"name":"Kudapan kotak isi 3","category":"Makanan","unit":"kotak",
                  "unitPrice":{"amount":"10000.00","currency":"IDR"},"status":"PUBLISHED","onHand":150,"reserved":30,
                  "available":120},{"id":"%s","version":1,"name":"Wingko","category":"Makanan","unit":"buah",
                  "unitPrice":{"amount":"2000.00","currency":"IDR"},"status":"WITHDRAWN","onHand":0,"reserved":0,
                  "available":0}],"next":null}""".formatted(SampleAnswers.PRODUCT, UUID.randomUUID()));
        assertThat(seller.open("/my-products").html())
                .contains("120 kotak tersedia, 30 dipegang untuk pesanan", "Rp10.000", "ditawarkan", "ditarik", PAGE);
        assertThat(english("/my-products")).contains("120 kotak available, 30 held for orders", "withdrawn");
    }

    @Test
    void offersANewProductOnceWhenTheFormIsSentTwice() {
        UUID id = UUID.randomUUID();
        Map<String, String> fields = offer();
        fields.put("productId", id.toString());
        services.answer(
                "PUT /v1/products/" + id,
                201,
                "{\"id\":\"%s\",\"version\":0,\"unitPrice\":{\"amount\":\"12500.00\",\"currency\":\"IDR\"},\"leadTimeDays\":1}"
                        .formatted(id));
        assertThat(seller.post("/my-products/new", fields).header("Location").orElseThrow())
                .endsWith("/my-products/" + id);
        assertThat(services.asked("PUT", "/v1/products/" + id).getLast().body())
                .contains("\"amount\":\"12500.00\"", "\"taxClass\":\"PBJT\"", Browsers.SELLER.toString());
        services.answer(
                "PUT /v1/products/" + id, 428, Services.problem(428, "if-match-required", "Say which version."));
        assertThat(seller.post("/my-products/new", fields).header("Location").orElseThrow())
                .endsWith("/my-products/" + id);
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithAProductAndKeepsTheRest() {
        Map<String, String> fields = offer();
        fields.put("productId", UUID.randomUUID().toString());
        fields.put("unitPrice", "murah");
        assertThat(seller.post("/my-products/new", fields).html())
                .contains("id=\"unitPrice-fault\"", "Dibuat pagi hari.", "value=\"murah\"");
        fields.put("unitPrice", "12.500");
        services.answer(
                "PUT /v1/products/" + fields.get("productId"),
                422,
                Services.problem(
                        422,
                        "kbli-not-of-seller",
                        "no",
                        "{\"field\":\"kbli\",\"code\":\"not-of-seller\",\"message\":\"no\"}"));
        Shown page = seller.post("/my-products/new", fields);
        assertThat(page.html()).contains("id=\"kbli-fault\"", "tidak terdaftar untuk bidang ini", "12.500");
        assertThat(page.value("productId")).isEqualTo(fields.get("productId"));
    }

    @Test
    void keepsAProductThatIsBeingTyped() {
        String person = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        browsers.ofPerson(person, "seller").post("/drafts/product-new", Map.of("productId", id, "name", "Apem Contoh"));
        Shown page = browsers.ofPerson(person, "seller").open("/my-products/new");
        assertThat(page.value("name")).isEqualTo("Apem Contoh");
        assertThat(page.value("productId")).isEqualTo(id);
        assertThat(page.value("leadTimeDays")).isEqualTo("1");
    }

    @Test
    void changesThePriceOfTheVersionThatWasShown() {
        Shown page = seller.open(PAGE);
        assertThat(page.value("unitPrice")).isEqualTo("Rp10.000");
        assertThat(page.value("onHand")).isEqualTo("150");
        services.answer("PUT " + PRODUCT, 412, Services.problem(412, "version-mismatch", "It is in version 2."));
        assertThat(seller.post(PAGE, offer()).html())
                .contains("Ada yang mengubahnya sejak Anda membukanya", "12.500", "Kudapan kotak isi 3");
        assertThat(services.asked("PUT", PRODUCT).getLast().header("If-match")).isEqualTo("\"1\"");
    }

    @Test
    void setsTheStockAndSaysWhenMoreIsHeld() {
        services.answer(
                "PUT " + PRODUCT + "/stock",
                422,
                Services.problem(
                        422,
                        "below-reserved",
                        "30 are held",
                        "{\"field\":\"onHand\",\"code\":\"below-reserved\",\"message\":\"30\"}"));
        assertThat(seller.post(PAGE + "/stock", Map.of("_key", "k", "_version", "3", "onHand", "20"))
                        .html())
                .contains("id=\"onHand-fault\"", "Lebih sedikit daripada yang dipegang untuk pesanan.", "value=\"20\"");
        services.answer("PUT " + PRODUCT + "/stock", """
                {"productId":"%s","onHand":40,"reserved":30,"available":10,"version":4}""".formatted(SampleAnswers.PRODUCT));
        assertThat(seller.post(PAGE + "/stock", Map.of("_key", "k", "_version", "3", "onHand", "40"))
                        .header("Location")
                        .orElseThrow())
                .endsWith(PAGE);
        Services.Asked asked = services.asked("PUT", PRODUCT + "/stock").getLast();
        assertThat(asked.body()).isEqualTo("{\"onHand\":40}");
        assertThat(asked.header("If-match")).isEqualTo("\"3\"");
    }

    @Test
    void withdrawsAProduct() {
        services.answer("POST " + PRODUCT + "/withdrawal", 409, Services.problem(409, "illegal-state", "It is held."));
        assertThat(seller.post(PAGE + "/withdrawal", Map.of("_key", "k", "_version", "1"))
                        .html())
                .contains("Keadaannya sudah berubah");
        assertThat(services.asked("POST", PRODUCT + "/withdrawal").getLast().header("Idempotency-key"))
                .isEqualTo("k");
    }

    @Test
    void opensNobodyElsesProduct() {
        services.answer("GET " + PRODUCT, """
                {"id":"%s","version":1,"sellerId":"%s","region":"35.73","name":"Milik lain","description":"",
                 "category":"Makanan","kbli":"56210","unit":"kotak","unitPrice":{"amount":"1.00","currency":"IDR"},
                 "taxClass":"PPN","leadTimeDays":1,"status":"PUBLISHED"}""".formatted(SampleAnswers.PRODUCT, UUID.randomUUID()));
        assertThat(seller.open(PAGE).status()).isEqualTo(404);
    }

    private static Map<String, String> profile() {
        return new HashMap<>(Map.of(
                "_key", "k",
                "_version", "1",
                "name", "Kue Basah Contoh Klojen",
                "legalForm", "INDIVIDUAL",
                "sizeClass", "MICRO",
                "nib", "1234567890123",
                "kbli", "56210, 10710",
                "villageCode", "35.73.01.1001",
                "address", "Jl. Contoh 12",
                "phone", "0812345678"));
    }

    @Test
    void changesTheProfile() {
        assertThat(seller.open("/my-business").value("kbli")).isEqualTo("56210");
        services.answer("PUT " + BUSINESS, """
                {"id":"%s","version":2,"vatRegistered":false}""".formatted(Browsers.SELLER));
        assertThat(seller.post("/my-business", profile()).header("Location").orElseThrow())
                .endsWith("/my-business");
        Services.Asked asked = services.asked("PUT", BUSINESS).getLast();
        assertThat(asked.header("If-match")).isEqualTo("\"1\"");
        assertThat(asked.body())
                .contains(
                        "\"kbli\":[\"56210\",\"10710\"]",
                        "\"region\":\"35.73\"",
                        "\"vatRegistered\":false",
                        "\"finalIncomeTax\":null");
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithTheProfile() {
        Map<String, String> fields = profile();
        fields.put("finalIncomeTax.certificateNumber", "S-77");
        assertThat(seller.post("/my-business", fields).html())
                .doesNotContain("id=\"finalIncomeTax-certificateNumber-fault\"")
                .contains("id=\"finalIncomeTax-validTo-fault\"", "S-77");
        services.answer(
                "PUT " + BUSINESS,
                422,
                Services.problem(
                        422,
                        "unknown-village",
                        "no",
                        "{\"field\":\"villageCode\",\"code\":\"unknown-village\",\"message\":\"no\"}"));
        assertThat(seller.post("/my-business", profile()).html())
                .contains("id=\"villageCode-fault\"", "Kode kelurahan ini tidak ada di wilayah ini.");
    }

    @Test
    void registersABusinessThatTheCatalogueDoesNotKnowYet() {
        services.answer("GET " + BUSINESS, 404, Services.problem(404, "not-found", "no"));
        assertThat(seller.open("/my-business").html()).contains("Daftarkan usaha");
        services.answer("PUT " + BUSINESS, 201, """
                {"id":"%s","version":0,"vatRegistered":false}""".formatted(Browsers.SELLER));
        Map<String, String> fields = profile();
        fields.remove("_version");
        seller.post("/my-business", fields);
        assertThat(services.asked("PUT", BUSINESS).getLast().header("If-match")).isEmpty();
    }

    @Test
    void closesForAWhileWithAReason() {
        assertThat(seller.open("/my-business").html()).contains("Tutup sementara", "terverifikasi");
        assertThat(seller.post(
                                "/my-business/status",
                                Map.of("_key", "k", "_version", "1", "status", "PAUSED", "reason", ""))
                        .html())
                .contains("id=\"reason-fault\"");
        services.answer("POST " + BUSINESS + "/status", """
                {"id":"%s","version":2,"vatRegistered":false}""".formatted(Browsers.SELLER));
        seller.post("/my-business/status", Map.of("_key", "k", "_version", "1", "status", "PAUSED", "reason", "cuti"));
        assertThat(services.asked("POST", BUSINESS + "/status").getLast().body())
                .isEqualTo("{\"status\":\"PAUSED\",\"reason\":\"cuti\"}");
    }

    @Test
    void entersAndChangesTheAccount() {
        Map<String, String> fields =
                new HashMap<>(Map.of("_key", "k", "bankCode", "114", "number", "0021000017", "name", "SITI CONTOH"));
        services.answer("PUT " + BUSINESS + "/payee-account", 201, account(false));
        assertThat(seller.open("/my-business/account").value("_version")).isEmpty();
        seller.post("/my-business/account", fields);
        assertThat(services.asked("PUT", BUSINESS + "/payee-account").getLast().header("If-match"))
                .isEmpty();

        services.answer("GET " + BUSINESS + "/payee-account", account(true));
        assertThat(seller.open("/my-business/account").html()).contains("sudah dipastikan", "0021000017");
        services.answer(
                "PUT " + BUSINESS + "/payee-account",
                422,
                Services.problem(
                        422,
                        "unknown-bank",
                        "no",
                        "{\"field\":\"bankCode\",\"code\":\"unknown-bank\",\"message\":\"no\"}"));
        fields.put("_version", "2");
        fields.put("bankCode", "999");
        assertThat(seller.post("/my-business/account", fields).html())
                .contains("id=\"bankCode-fault\"", "Kode bank ini tidak dikenal.", "value=\"999\"");
        assertThat(services.asked("PUT", BUSINESS + "/payee-account").getLast().header("If-match"))
                .isEqualTo("\"2\"");
    }

    @Test
    void saysEveryPageInEnglishToo() {
        services.answer("GET " + BUSINESS + "/payee-account", account(false));
        assertThat(english("/my-products/new")).contains("Offer it", "Food and drink tax (PBJT)");
        assertThat(english(PAGE)).contains("Change the offer", "On the shelf (kotak)", "Take this product off");
        assertThat(english("/my-business")).contains("What is registered", "Micro business");
        assertThat(english("/my-business/account")).contains("waits to be confirmed");
    }

    @Test
    void weighsLittleOnAPhone() {
        assertThat(seller.open(PAGE).html().length()).isLessThan(20_000);
        assertThat(seller.open("/my-business").html().length()).isLessThan(20_000);
    }

    private String english(String path) {
        Shown page = seller.open(path, "Cookie", seller.cookie() + "; rewang-language=en");
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.html();
    }
}
