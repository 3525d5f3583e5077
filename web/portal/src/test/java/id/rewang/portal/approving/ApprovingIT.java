package id.rewang.portal.approving;

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
class ApprovingIT {

    private static final String DECIDABLE = "\"approval\",\"rejection\",\"cancellation\"";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID order = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private Browser officer;

    @BeforeEach
    void anOfficerAndTwoOrders() {
        services.forget();
        officer = browsers.of("commitment_officer");
        services.answer(
                "GET /v1/purchase-orders",
                "{\"items\":["
                        + SampleAnswers.order(services, other, "AWAITING_APPROVAL", DECIDABLE, 4)
                                .replace("2026-11-05", "2126-11-05")
                        + ","
                        + SampleAnswers.order(services, order, "AWAITING_APPROVAL", DECIDABLE, 3)
                                .replace("2026-11-05", "2020-11-05")
                        + "],\"next\":null}");
    }

    private Services.Asked asked(String act) {
        return services.asked("POST", "/v1/purchase-orders/" + order + "/" + act)
                .getLast();
    }

    private String english(String path) {
        return officer.open(path, "Cookie", officer.cookie() + "; rewang-language=en")
                .html();
    }

    @Test
    void showsWhatWaitsWithTheMostPressingFirst() {
        assertThat(officer.open("/").html()).contains("Menunggu persetujuan Anda", "terlambat sejak");
        String page = officer.open("/approvals").html();
        assertThat(page).contains("Kudapan kotak isi 3", "Rp400.000", "disusun oleh Siti Contoh");
        assertThat(page.indexOf(order.toString())).isLessThan(page.indexOf(other.toString()));
        assertThat(english("/approvals")).contains("Orders that wait for approval", "drafted by Siti Contoh");
    }

    @Test
    void approvesSeveralInOneGoAndShowsTheAnswerOfEach() {
        services.answer(
                "POST /v1/purchase-order-approvals",
                "{\"answers\":[{\"orderId\":\"%s\",\"order\":%s},{\"orderId\":\"%s\",\"problem\":%s}]}"
                        .formatted(
                                order,
                                SampleAnswers.order(services, order, "ISSUED", "", 4)
                                        .replace("\"number\":null", "\"number\":\"SP/DIKBUD/2026/000007\""),
                                other,
                                Services.problem(403, "incompatible-duties", "DRAFT and APPROVE must not meet.")));
        Shown form = officer.open("/approvals");
        Shown page = officer.post(
                "/approvals",
                Map.of(
                        "_key", form.value("_key"),
                        "decisions[0].orderId", order.toString(),
                        "decisions[0].version", "3",
                        "decisions[1].orderId", other.toString(),
                        "decisions[1].version", "4"));
        assertThat(page.html())
                .contains("SP/DIKBUD/2026/000007", "disetujui", "belum disetujui", "tidak boleh dirangkap");
        Services.Asked asked =
                services.asked("POST", "/v1/purchase-order-approvals").getLast();
        assertThat(asked.header("Idempotency-key"))
                .isEqualTo(form.value("_key"))
                .isNotBlank();
        assertThat(asked.body())
                .contains("\"orderId\":\"" + order + "\",\"version\":3,\"decision\":\"APPROVE\"")
                .contains("\"orderId\":\"" + other + "\",\"version\":4");
    }

    @Test
    void approvesNothingWhenNothingIsTicked() {
        Shown page = officer.post("/approvals", Map.of("_key", "k", "decisions[0].version", "3"));
        assertThat(page.html()).contains("Centang paling sedikit satu pesanan.");
        assertThat(services.asked("POST", "/v1/purchase-order-approvals")).isEmpty();
    }

    @Test
    void approvesWithoutTheLinesThatAreStruckOut() {
        services.answer(
                "POST /v1/purchase-orders/" + order + "/approval",
                SampleAnswers.order(services, order, "AWAITING_APPROVAL", DECIDABLE, 3));
        Shown form = officer.open("/orders/" + order);
        Shown answer = officer.post(
                "/orders/" + order + "/approval",
                Map.of(
                        "_key", form.value("_key"),
                        "_version", form.value("_version"),
                        "lines[0].lineNo", "1",
                        "lines[0].struck", "yes",
                        "lines[0].reason", "sudah ada"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/orders/" + order);
        assertThat(asked("approval").body()).isEqualTo("{\"struckLines\":[{\"lineNo\":1,\"reason\":\"sudah ada\"}]}");
        assertThat(asked("approval").header("If-match")).isEqualTo("\"3\"");
        assertThat(asked("approval").header("Idempotency-key")).isEqualTo(form.value("_key"));
    }

    @Test
    void asksWhyALineIsStruckOut() {
        Shown page = officer.post(
                "/orders/" + order + "/approval",
                Map.of("_key", "k", "_version", "3", "lines[0].lineNo", "1", "lines[0].struck", "yes"));
        assertThat(page.html()).contains("id=\"lines-0-reason-fault\"", "Wajib diisi.");
        assertThat(services.asked("POST", "/v1/purchase-orders/" + order + "/approval"))
                .isEmpty();
    }

    @Test
    void saysAtTheLineThatNoneWouldBeLeft() {
        services.answer(
                "POST /v1/purchase-orders/" + order + "/approval",
                422,
                Services.problem(
                        422,
                        "nothing-left",
                        "no",
                        "{\"field\":\"lines[0].lineNo\",\"code\":\"nothing-left\",\"message\":\"no line would be left\"}"));
        Shown page = officer.post(
                "/orders/" + order + "/approval",
                Map.of(
                        "_key", "k",
                        "_version", "3",
                        "lines[0].lineNo", "1",
                        "lines[0].struck", "yes",
                        "lines[0].reason", "sudah ada"));
        assertThat(page.html()).contains("Tidak ada baris yang tersisa.", "value=\"sudah ada\"");
    }

    @Test
    void rejectsWithAReason() {
        services.answer(
                "POST /v1/purchase-orders/" + order + "/rejection",
                SampleAnswers.order(services, order, "AWAITING_APPROVAL", DECIDABLE, 3));
        officer.post("/orders/" + order + "/rejection", Map.of("_key", "k", "_version", "3", "reason", "acara batal"));
        assertThat(asked("rejection").body()).isEqualTo("{\"reason\":\"acara batal\"}");
        assertThat(officer.post("/orders/" + order + "/rejection", Map.of("_key", "k", "_version", "3"))
                        .html())
                .contains("id=\"rejection-reason-fault\"");
    }

    @Test
    void closesTheRestOfAnOrderAndSaysWhatThatIs() {
        SampleAnswers.order(services, order, "ACCEPTED", "\"shipments\",\"short-closure\"", 12);
        services.answer(
                "POST /v1/purchase-orders/" + order + "/short-closure",
                409,
                Services.problem(409, "illegal-state", "Nothing of this order is open."));
        assertThat(english("/orders/" + order)).contains("Close the rest", "Kudapan kotak isi 3: 40 kotak not sent");
        Shown page = officer.post(
                "/orders/" + order + "/short-closure",
                Map.of("_key", "k", "_version", "11", "reason", "penjual tutup"));
        assertThat(asked("short-closure").header("If-match")).isEqualTo("\"11\"");
        assertThat(page.html()).contains("Keadaannya sudah berubah", "penjual tutup");
    }

    @Test
    void offersDecisionsToThoseWhoMayDecideOnly() {
        Browser drafter = browsers.of("procurement_officer");
        assertThat(drafter.open("/orders/" + order).html()).doesNotContain("Setujui dan terbitkan");
        assertThat(drafter.open("/approvals").status()).isEqualTo(403);
        assertThat(browsers.of("budget_authority").open("/orders/" + order).html())
                .contains("Setujui dan terbitkan");
    }
}
