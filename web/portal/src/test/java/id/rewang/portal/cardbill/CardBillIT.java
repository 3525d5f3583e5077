package id.rewang.portal.cardbill;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.Services;
import id.rewang.portal.Services.Asked;
import id.rewang.portal.WholePortal;
import id.rewang.portal.paying.SamplePayments;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class CardBillIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID bill = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();
    private Browser treasurer;

    @BeforeEach
    void aChargeThatIsNotBilledAndTheBillOfAnotherMonth() {
        services.forget();
        treasurer = browsers.of("treasurer");
        services.answer("GET /v1/card-charges/unbilled", SamplePayments.page("""
                {"paymentId":"%s","orderId":"%s","orderNumber":"SP/CONTOH/2026/000009","departmentId":"%s",
                 "approvalCode":"845120","chargedOn":"2020-09-14","amount":{"amount":"1250000.00","currency":"IDR"}}""".formatted(
                        payment, payment, Browsers.DEPARTMENT)));
        services.answer("GET /v1/card-bills", SamplePayments.page(bill("[]")));
        services.answer("GET /v1/card-bills/" + bill, bill("""
                [{"lineNo":1,"charge":{"approvalCode":"700001","date":"2026-08-03",
                   "amount":{"amount":"3000000.00","currency":"IDR"}},"paymentId":"%s",
                   "orderNumber":"SP/CONTOH/2026/000004","refusal":null,"refused":null},
                 {"lineNo":2,"charge":{"approvalCode":"999001","date":"2026-08-05",
                   "amount":{"amount":"750000.00","currency":"IDR"}},"paymentId":null,"orderNumber":null,
                   "refusal":"NOT_RECORDED","refused":"no charge"}]""".formatted(payment)));
        services.answer("GET /v1/departments/" + Browsers.DEPARTMENT, """
                {"id":"%s","version":0,"region":"35.73","code":"1.01","name":"Dinas Pendidikan Contoh"}""".formatted(Browsers.DEPARTMENT));
    }

    private String bill(String lines) {
        return """
                {"id":"%s","departmentId":"%s","period":"2026-08","recordedAt":"2020-09-02T02:00:00Z",
                 "recognised":{"amount":"3000000.00","currency":"IDR"},"refused":{"amount":"750000.00","currency":"IDR"},
                 "lines":%s}""".formatted(bill, Browsers.DEPARTMENT, lines);
    }

    private static String inEnglish(Browser browser, String path) {
        return browser.open(path, "Cookie", browser.cookie() + "; rewang-language=en")
                .html();
    }

    @Test
    void saysWhichChargesAreOursAndWhyTheOthersAreNot() {
        Browser holder = browsers.of("technical_officer");
        assertThat(holder.open("/card-bills/" + bill).html())
                .contains(
                        "Agustus 2026",
                        "Dinas Pendidikan Contoh",
                        "SP/CONTOH/2026/000004",
                        "/payments/" + payment,
                        "Tidak ada transaksi dengan kode dan tanggal ini",
                        "Rp3.750.000",
                        "Sanggah baris yang ditolak");
        assertThat(inEnglish(holder, "/card-bills/" + bill))
                .contains("August 2026", "There is no charge with this code and date");
    }

    @Test
    void listsTheBillsAndWhatStandsOnNone() {
        Browser authority = browsers.of("budget_authority");
        assertThat(authority.open("/card-bills").html())
                .contains("Agustus 2026", "Rp750.000 ditolak", "Belum ditagih penerbit", "kode 845120, 14 Sep 2020")
                .doesNotContain("<textarea");
        assertThat(inEnglish(authority, "/card-bills")).contains("Not billed by the issuer yet");
    }

    @Test
    void recordsTheTickedChargesAndThoseThatWerePasted() {
        services.answer("POST /v1/card-bills", 201, bill("[]"));
        Shown page = treasurer.open("/card-bills");
        assertThat(page.value("period")).isEqualTo("2020-09");
        Shown answer = treasurer.post(
                "/card-bills",
                Map.of(
                        "_key",
                        page.value("_key"),
                        "period",
                        "2020-09",
                        "ours",
                        payment.toString(),
                        "charges",
                        "999001\t5/9/2020\tRp750.000\n\nA77; 2020-09-06; 1250,50\n"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/card-bills/" + bill);
        Asked asked = services.asked("POST", "/v1/card-bills").getLast();
        assertThat(asked.header("Idempotency-key"))
                .isEqualTo(page.value("_key"))
                .isNotBlank();
        assertThat(asked.body())
                .contains(
                        "\"departmentId\":\"" + Browsers.DEPARTMENT,
                        "\"period\":\"2020-09\"",
                        charge("845120", "2020-09-14", "1250000.00"),
                        charge("999001", "2020-09-05", "750000.00"),
                        charge("A77", "2020-09-06", "1250.50"));
    }

    private static String charge(String code, String date, String amount) {
        return "{\"approvalCode\":\"%s\",\"date\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"IDR\"}}"
                .formatted(code, date, amount);
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        String typed = "999001; 31/02/2020; 750.000";
        assertThat(treasurer
                        .post(
                                "/card-bills",
                                Map.of("_key", "k", "period", "2020-09", "charges", "A1;2020-09-01;1\n" + typed))
                        .html())
                .contains("id=\"charges-fault\"", "Baris 2 tidak terbaca", typed);
        assertThat(treasurer
                        .post("/card-bills", Map.of("_key", "k", "period", "September", "charges", ""))
                        .html())
                .contains("id=\"period-fault\"", "Isi dengan bulan");
        assertThat(treasurer
                        .post("/card-bills", Map.of("_key", "k", "period", "2020-09", "charges", ""))
                        .html())
                .contains("id=\"ours-fault\"", "sedikitnya satu transaksi");
        assertThat(services.asked("POST", "/v1/card-bills")).isEmpty();
    }

    @Test
    void saysThatTheMonthIsRecordedAlreadyAndKeepsWhatWasTyped() {
        services.answer(
                "POST /v1/card-bills",
                422,
                Services.problem(422, "card-bill-recorded", "The card bill of 2020-09 is recorded already."));
        assertThat(treasurer
                        .post("/card-bills", Map.of("_key", "k", "period", "2020-09", "ours", payment.toString()))
                        .html())
                .contains("Tagihan bulan ini sudah dicatat.", "checked=\"checked\"", "value=\"2020-09\"");
        treasurer.post("/drafts/card-bill", Map.of("period", "2020-09", "charges", "A1; setengah"));
        assertThat(treasurer.open("/card-bills").html()).contains("A1; setengah");
    }

    @Test
    void tellsTheTreasurerOfChargesThatNoBillHasShownByTheEndOfTheirMonth() {
        assertThat(treasurer.open("/worklists/charges-to-bill").html())
                .contains("Transaksi KKPD yang belum ditagih", "SP/CONTOH/2026/000009", "845120");
    }
}
