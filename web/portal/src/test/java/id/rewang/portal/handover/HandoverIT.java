package id.rewang.portal.handover;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.SampleAnswers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class HandoverIT {

    private static final String SELLER_SIGNED = """
            ,"sellerSignedBy":{"subject":"s","name":"Rini Contoh","role":"seller"}""";
    private static final String DEPARTMENT_SIGNED = """
            ,"signedBy":{"nip":"197801012005011001","name":"Bambang Contoh","role":"commitment_officer"}""";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID order = UUID.randomUUID();
    private final UUID handover = UUID.randomUUID();
    private final String page = "/orders/" + order + "/handovers/" + handover;
    private final String signatures = "/v1/purchase-orders/" + order + "/handovers/" + handover + "/signatures";
    private Browser officer;

    @BeforeEach
    void anOfficerAndAcceptedGoods() {
        services.forget();
        officer = browsers.of("commitment_officer");
        acceptedOrder("\"handovers\",\"signatures\"");
        services.answer(
                "GET /v1/departments/" + Browsers.DEPARTMENT,
                "{\"id\":\"%s\",\"version\":0,\"region\":\"35.73\",\"code\":\"DIKBUD\",\"name\":\"Dinas Pendidikan\"}"
                        .formatted(Browsers.DEPARTMENT));
        services.answer("GET /v1/purchase-orders/" + order + "/goods-receipts", """
                {"items":[{"receiptId":"%s","shipmentId":"%s","receivedAt":"2026-11-05T02:00:00Z",
                  "checkedBy":{"nip":"1","name":"Dewi Contoh","role":"goods_receiver"},
                  "lines":[{"lineNo":1,"accepted":38,"rejected":2,"reason":"penyok","handoverId":"%s"}]}]}""".formatted(
                        UUID.randomUUID(), UUID.randomUUID(), handover));
        services.answer("GET /v1/purchase-orders/" + order + "/timeline", """
                {"items":[{"no":1,"what":"HandoverSignedBySeller","round":1,"at":"2026-11-05T03:00:00Z",
                  "note":"BAST/DIKBUD/2026/000003"}]}""");
        handovers(handover(SELLER_SIGNED));
    }

    private void acceptedOrder(String possible) {
        String accepted = SampleAnswers.order(services, order, "ACCEPTED", possible, 9)
                .replace("\"number\":null", "\"number\":\"SP/DIKBUD/2026/000007\"")
                .replace("\"accepted\":0", "\"accepted\":38")
                .replace("\"handoverOverdue\":false", "\"handoverOverdue\":true");
        services.answer("GET /v1/purchase-orders/" + order, accepted);
        services.answer("GET /v1/purchase-orders", "{\"items\":[" + accepted + "],\"next\":null}");
    }

    private void handovers(String handover) {
        services.answer("GET /v1/purchase-orders/" + order + "/handovers", "{\"items\":[" + handover + "]}");
    }

    /** @param signatures further fields */
    private String handover(String signatures) {
        return """
                {"handoverId":"%s","no":1,"number":"BAST/DIKBUD/2026/000003","lines":[{"lineNo":1,"productId":"%s",
                  "quantity":38,"unitPrice":{"amount":"10000.00","currency":"IDR"},
                  "amount":{"amount":"380000.00","currency":"IDR"}}],"amount":{"amount":"380000.00","currency":"IDR"},
                 "fine":{"amount":{"amount":"760.00","currency":"IDR"},"daysLate":2,"ruleId":"fine.late-delivery",
                  "ruleVersion":1,"legalBasis":"Perpres 16/2018 pasal 79"},
                 "payable":{"amount":"379240.00","currency":"IDR"},"drawnUpAt":"2026-11-05T02:30:00Z"%s}""".formatted(handover, SampleAnswers.PRODUCT, signatures);
    }

    @Test
    void saysOnTheFirstPageWhatIsToBeSignedAndDrawnUp() {
        services.answer("GET /v1/unsigned-handovers", """
                {"items":[{"handoverId":"%s","orderId":"%s","orderNumber":"SP/DIKBUD/2026/000007",
                  "number":"BAST/DIKBUD/2026/000003","sellerName":"Kue Basah Contoh Klojen",
                  "payable":{"amount":"379240.00","currency":"IDR"},"drawnUpAt":"2026-11-05T02:30:00Z",
                  "overdue":true}],"next":null}""".formatted(handover, order));
        assertThat(officer.open("/").html())
                .contains("BAST menunggu tanda tangan Anda", page, "Rp379.240")
                .contains("BAST belum disusun", "Rp380.000", "class=\"late\"");
        assertThat(officer.open("/worklists/to-sign").html()).contains("BAST/DIKBUD/2026/000003");
    }

    @Test
    void drawsUpWhatWasAccepted() {
        services.answer("POST /v1/purchase-orders/" + order + "/handovers", 201, handover(""));
        Shown form = officer.open("/orders/" + order);
        assertThat(form.html()).contains("38 kotak", "Rp380.000", "Baca dan tanda tangani");
        Shown answer = officer.post(
                "/orders/" + order + "/handovers",
                Map.of("_key", form.value("_key"), "_version", form.value("_version")));
        assertThat(answer.header("Location").orElseThrow()).endsWith(page);
        Services.Asked asked = services.asked("POST", "/v1/purchase-orders/" + order + "/handovers")
                .getLast();
        assertThat(asked.header("If-match")).isEqualTo("\"9\"");
        assertThat(asked.header("Idempotency-key"))
                .isEqualTo(form.value("_key"))
                .isNotBlank();
    }

    @Test
    void showsTheDeedWithItsFineItsChecksAndItsSignatures() {
        assertThat(officer.open(page).html())
                .contains("Berita Acara Serah Terima", "BAST/DIKBUD/2026/000003", "Dinas Pendidikan")
                .contains("38 kotak", "Rp380.000", "Denda keterlambatan 2 hari", "−Rp760", "Rp379.240")
                .contains("Perpres 16/2018 pasal 79", "oleh Dewi Contoh", "Rini Contoh", "5 Nov 2026 10.00")
                .contains("belum ditandatangani", "Tanda tangani BAST");
        assertThat(officer.open(page, "Cookie", officer.cookie() + "; rewang-language=en")
                        .html())
                .contains("Deed of handover (BAST)", "Fine for 2 days late", "Sign the BAST");
    }

    @Test
    void signsForTheDepartment() {
        services.answer("POST " + signatures, handover(SELLER_SIGNED + DEPARTMENT_SIGNED));
        Shown form = officer.open(page);
        Shown answer = officer.post(
                page + "/signature", Map.of("_key", form.value("_key"), "_version", form.value("_version")));
        assertThat(answer.header("Location").orElseThrow()).endsWith(page);
        Services.Asked asked = services.asked("POST", signatures).getLast();
        assertThat(asked.header("If-match")).isEqualTo("\"9\"");
        assertThat(asked.header("Idempotency-key"))
                .isEqualTo(form.value("_key"))
                .isNotBlank();
    }

    @Test
    void saysWhyWhoCheckedTheGoodsMayNotSign() {
        services.answer(
                "POST " + signatures,
                403,
                Services.problem(403, "incompatible-duties", "CHECK_GOODS and SIGN_HANDOVER must not meet."));
        assertThat(officer.post(page + "/signature", Map.of("_key", "k", "_version", "9"))
                        .html())
                .contains("tidak boleh dirangkap", "Tanda tangani BAST");
    }

    @Test
    void saysThatThereIsNothingToHandOverAnyMore() {
        services.answer(
                "POST /v1/purchase-orders/" + order + "/handovers",
                409,
                Services.problem(409, "illegal-state", "Nothing was accepted that is not handed over already."));
        acceptedOrder("");
        assertThat(officer.post("/orders/" + order + "/handovers", Map.of("_key", "k", "_version", "8"))
                        .html())
                .contains("Keadaannya sudah berubah")
                .doesNotContain("Susun BAST");
    }

    @Test
    void letsOthersReadItOnly() {
        handovers(handover(SELLER_SIGNED + DEPARTMENT_SIGNED));
        assertThat(officer.open(page).html())
                .contains("Bambang Contoh", "NIP 197801012005011001")
                .doesNotContain("Tanda tangani BAST");
        assertThat(browsers.of("treasurer").open(page).html())
                .contains("BAST/DIKBUD/2026/000003")
                .doesNotContain("Tanda tangani BAST");
        assertThat(browsers.of("seller").post(page + "/signature", Map.of()).status())
                .isEqualTo(403);
        assertThat(officer.open("/orders/" + order + "/handovers/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }
}
