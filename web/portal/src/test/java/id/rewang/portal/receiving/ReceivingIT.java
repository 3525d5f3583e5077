package id.rewang.portal.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.SampleAnswers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class ReceivingIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID order = UUID.randomUUID();
    private final UUID shipment = UUID.randomUUID();
    private final String page = "/orders/" + order + "/receiving/" + shipment;
    private final String receipts = "/v1/purchase-orders/" + order + "/goods-receipts";
    private final String photos = "/v1/purchase-orders/" + order + "/photos";
    private final String name = "ab".repeat(32);
    private Browser receiver;

    /** Of the first line 40 were sent and 30 are checked; all 5 of the second are not. */
    @BeforeEach
    void aReceiverAndAShipment() {
        services.forget();
        receiver = browsers.of("goods_receiver");
        String onItsWay = SampleAnswers.order(services, order, "ACCEPTED", "\"goods-receipts\"", 6)
                .replace("2026-11-05", "2020-11-05")
                .replace("\"lines\":[", """
                        "lines":[{"lineNo":2,"productId":"%s","productName":"Teh hangat","unit":"termos",
                          "taxClass":"PBJT","quantity":5,"unitPrice":{"amount":"50000.00","currency":"IDR"},
                          "amount":{"amount":"250000.00","currency":"IDR"},"reduced":0,"dispatched":5,"accepted":0,
                          "rejected":0,"handedOver":0},""".formatted(UUID.randomUUID()));
        services.answer("GET /v1/purchase-orders/" + order, onItsWay);
        services.answer("GET /v1/purchase-orders", "{\"items\":[" + onItsWay + "],\"next\":null}");
        sent(shipment(shipment, 1));
    }

    private void sent(String... shipments) {
        services.answer(
                "GET /v1/purchase-orders/" + order + "/shipments", "{\"items\":[" + String.join(",", shipments) + "]}");
    }

    private static String shipment(UUID id, int no) {
        return """
                {"shipmentId":"%s","no":%d,"note":"dua termos menyusul","sentBy":{"name":"Rini Contoh","role":"seller"},
                 "dispatchedAt":"2026-11-04T01:00:00Z","lines":[
                   {"lineNo":1,"quantity":40,"accepted":30,"rejected":0},
                   {"lineNo":2,"quantity":5,"accepted":0,"rejected":0}]}""".formatted(id, no);
    }

    private static Map<String, String> found(String accepted, String rejected, String reason) {
        return new HashMap<>(Map.of(
                "_key", "k-1",
                "_version", "6",
                "lines[0].lineNo", "1",
                "lines[0].accepted", "0",
                "lines[0].rejected", "0",
                "lines[0].reason", "",
                "lines[1].lineNo", "2",
                "lines[1].accepted", accepted,
                "lines[1].rejected", rejected,
                "lines[1].reason", reason));
    }

    @Test
    void leadsFromTheFirstPageToTheGoodsInTwoSteps() {
        assertThat(receiver.open("/").html())
                .contains("Barang yang perlu diperiksa", "/orders/" + order + "/receiving", "terlambat sejak");
        assertThat(receiver.open("/orders/" + order + "/receiving")
                        .header("Location")
                        .orElseThrow())
                .endsWith(page);
        assertThat(receiver.open("/orders/" + order).html()).contains("Mulai memeriksa");
    }

    @Test
    void letsChooseAmongSeveralShipments() {
        sent(shipment(shipment, 1), shipment(UUID.randomUUID(), 2));
        assertThat(receiver.open("/orders/" + order + "/receiving").html())
                .contains("Kiriman 1", "Kiriman 2", "oleh Rini Contoh");
    }

    @Test
    void asksAboutWhatIsNotCheckedYet() {
        Shown form = receiver.open(page);
        assertThat(form.html())
                .contains(
                        "10 kotak dikirim, belum diperiksa",
                        "5 termos dikirim, belum diperiksa",
                        "dua termos menyusul");
        assertThat(form.value("lines[0].accepted")).isEqualTo("10");
        assertThat(form.value("lines[1].rejected")).isEqualTo("0");
        assertThat(receiver.open(page, "Cookie", receiver.cookie() + "; rewang-language=en")
                        .html())
                .contains("Check shipment 1", "10 kotak sent, not checked yet", "Save what was found");
    }

    @Test
    void tellsWhatWasFoundAndLeavesTheRestForLater() {
        services.answer("POST " + receipts, 201, """
                {"receiptId":"%s","shipmentId":"%s","checkedBy":{"name":"Dewi Contoh","role":"goods_receiver"},
                 "receivedAt":"2026-11-05T01:00:00Z","lines":[]}""".formatted(UUID.randomUUID(), shipment));
        Shown answer = receiver.post(page, found("4", "1", "bocor"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/orders/" + order);
        Services.Asked asked = services.asked("POST", receipts).getLast();
        assertThat(asked.body())
                .contains("\"shipmentId\":\"" + shipment)
                .contains("\"lineNo\":2,\"accepted\":4,\"rejected\":1,\"reason\":\"bocor\"")
                .doesNotContain("\"lineNo\":1");
        assertThat(asked.header("If-match")).isEqualTo("\"6\"");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k-1");
    }

    @Test
    void asksWhyGoodsGoBack() {
        assertThat(receiver.post(page, found("4", "1", "")).html()).contains("id=\"lines-1-reason-fault\"");
        assertThat(services.asked("POST", receipts)).isEmpty();
    }

    @Test
    void saysThatNothingWasEntered() {
        assertThat(receiver.post(page, found("0", "0", "")).html()).contains("paling sedikit satu barang");
        assertThat(services.asked("POST", receipts)).isEmpty();
    }

    @Test
    void saysWhatTheServiceRefusesAtTheRowThatWasMeant() {
        services.answer(
                "POST " + receipts,
                422,
                Services.problem(
                        422,
                        "more-than-sent",
                        "no",
                        "{\"field\":\"lines[0].accepted\",\"code\":\"more-than-sent\",\"message\":\"only 5\"}"));
        assertThat(receiver.post(page, found("6", "0", "")).html())
                .contains("id=\"lines-1-accepted-fault\"", "melebihi yang dikirim")
                .doesNotContain("id=\"lines-0-accepted-fault\"");
    }

    @Test
    void keepsWhatIsBeingCountedUntilTheRowsAreOthers() {
        receiver.post("/drafts/receipt-" + shipment, found("3", "2", "basi"));
        assertThat(receiver.open(page).value("lines[1].rejected")).isEqualTo("2");
        sent(shipment(shipment, 1).replace("\"quantity\":40,\"accepted\":30", "\"quantity\":40,\"accepted\":40"));
        assertThat(receiver.open(page).value("lines[0].accepted")).isEqualTo("5");
    }

    @Test
    void handsAPhotoOverBeforeTheReceiptThatNamesIt() {
        services.answer("POST " + photos, 201, "{\"sha256\":\"" + name + "\"}");
        services.answer("POST " + receipts, 201, """
                {"receiptId":"%s","shipmentId":"%s","checkedBy":{"name":"Dewi Contoh","role":"goods_receiver"},
                 "receivedAt":"2026-11-05T01:00:00Z","lines":[]}""".formatted(UUID.randomUUID(), shipment));
        Shown answer = withPhoto(found("4", "1", "bocor"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/orders/" + order);
        Services.Asked photo = services.asked("POST", photos).getLast();
        assertThat(photo.body()).contains("name=\"file\"", "JFIF contoh");
        assertThat(photo.header("Idempotency-key")).isNotEmpty().isNotEqualTo("k-1");
        assertThat(services.asked("POST", receipts).getLast().body())
                .contains("\"reason\":\"bocor\",\"photoSha256\":\"" + name + "\"");
    }

    @Test
    void keepsAPhotoThatWasTakenWhateverElseIsWrong() {
        services.answer("POST " + photos, 201, "{\"sha256\":\"" + name + "\"}");
        Shown answer = withPhoto(found("4", "1", ""));
        assertThat(answer.html())
                .contains("id=\"lines-1-reason-fault\"", "/orders/" + order + "/photos/" + name)
                .contains("Foto sudah tersimpan", "alt=\"Foto Teh hangat\"");
        assertThat(answer.value("lines[1].photoSha256")).isEqualTo(name);
        assertThat(answer.value("lines[0].photoSha256")).isEmpty();
        assertThat(services.asked("POST", receipts)).isEmpty();
    }

    @Test
    void saysAtTheRowWhyAPhotoIsRefusedAndKeepsTheRest() {
        services.answer(
                "POST " + photos,
                422,
                Services.problem(
                        422,
                        "photo-too-large",
                        "no",
                        "{\"field\":\"file\",\"code\":\"photo-too-large\",\"message\":\"no\"}"));
        Shown answer = withPhoto(found("3", "2", "basi"));
        assertThat(answer.html())
                .contains("id=\"photo-1-fault\"", "lebih besar dari 2 MB")
                .doesNotContain("id=\"photo-0-fault\"");
        assertThat(answer.value("lines[1].rejected")).isEqualTo("2");
        assertThat(answer.value("lines[1].reason")).isEqualTo("basi");
        assertThat(services.asked("POST", receipts)).isEmpty();
    }

    @Test
    void asksForAPhotoByTheCameraAndDoesWithoutOne() {
        assertThat(receiver.open(page).html())
                .contains("enctype=\"multipart/form-data\"")
                .containsPattern("type=\"file\" accept=\"image/\\*\" capture=\"environment\"[^>]*name=\"_photos\\[1]\"")
                .contains("Tanpa foto pun");
    }

    @Test
    void takesAsManyRowsAsAnOrderMayHave() {
        Map<String, String> fields = found("4", "0", "");
        for (int row = 0; row < 100; row++) {
            for (String field : new String[] {"lineNo", "accepted", "rejected", "reason", "photoSha256"}) {
                fields.putIfAbsent("lines[" + row + "]." + field, "0");
            }
        }
        services.answer("POST " + receipts, 422, Services.problem(422, "too-many-receipts", "no"));
        Shown answer = receiver.upload(page, fields, "_photos[99]", "", new byte[0]);
        assertThat(answer.html()).contains("terlalu sering diperiksa sebagian");
    }

    private Shown withPhoto(Map<String, String> fields) {
        fields.put("lines[0].photoSha256", "");
        fields.put("lines[1].photoSha256", "");
        return receiver.upload(page, fields, "_photos[1]", "IMG_1.jpg", "JFIF contoh".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isClosedToThoseWhoSignForTheGoods() {
        assertThat(browsers.of("commitment_officer").open(page).status()).isEqualTo(403);
        assertThat(browsers.of("seller").post(page, found("4", "1", "x")).status())
                .isEqualTo(403);
    }
}
