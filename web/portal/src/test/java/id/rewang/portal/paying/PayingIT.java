package id.rewang.portal.paying;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.SampleAnswers;
import id.rewang.portal.Services;
import id.rewang.portal.Services.Asked;
import id.rewang.portal.WholePortal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class PayingIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID payment = UUID.randomUUID();
    private final String page = "/payments/" + payment;
    private Browser treasurer;

    @BeforeEach
    void nothingIsKnown() {
        services.forget();
        treasurer = browsers.of("treasurer");
    }

    private void is(String method, String state, String more) {
        SamplePayments.answer(services, payment, method, state, 3, more);
    }

    private static String in(String language, Browser browser, String path) {
        return browser.open(path, "Cookie", browser.cookie() + "; rewang-language=" + language)
                .html();
    }

    @Test
    void saysWhyThePayeeGetsThisAmount() {
        is("UP", "AUTHORISED", "");
        assertThat(treasurer.open(page).html())
                .contains(
                        "SP/CONTOH/2026/000001",
                        "PPh pasal 22",
                        "1,5 persen dari Rp400.000",
                        "aturan tax.pph22.rate versi 2: PMK 58/2022",
                        "Rp394.000",
                        "Dihitung menurut aturan hari ini.");
        assertThat(in("en", treasurer, page)).contains("Why this amount", "1.5 per cent of Rp400.000");
    }

    @Test
    void saysWhenTheTaxCannotBeWorkedOutYet() {
        is("UP", "DUE", "");
        services.answer(
                "GET /v1/payments/" + payment + "/explanation",
                422,
                Services.problem(422, "payee-unknown", "The catalogue has not told us of the seller."));
        assertThat(browsers.of("auditor").open(page).html())
                .contains("Katalog belum memberitahukan data penjual ini sebagai penerima.");
    }

    @ParameterizedTest
    @CsvSource({
        "UP, DUE, technical_officer, request",
        "TU, REQUESTED, budget_authority, authorisation",
        "LS, DUE, technical_officer, spp",
        "LS, SPP_MADE, finance_verifier, spp-verification"
    })
    void passesEachStepOnWithKeyAndVersionToWhoeverHasTheTurn(String method, String state, String role, String step) {
        is(method, state, "");
        Browser person = browsers.of(role);
        Shown shown = person.open(page);
        assertThat(shown.html()).contains("action=\"" + page + "/" + step + "\"");
        assertThat(browsers.of("auditor").open(page).html()).doesNotContain(page + "/" + step);
        services.answer(
                "POST /v1/payments/" + payment + "/" + step, SamplePayments.payment(payment, method, state, 4, ""));
        Shown answer = person.post(
                page + "/" + step, Map.of("_key", shown.value("_key"), "_version", shown.value("_version")));
        assertThat(answer.header("Location").orElseThrow()).endsWith(page);
        Asked asked =
                services.asked("POST", "/v1/payments/" + payment + "/" + step).getLast();
        assertThat(asked.header("Idempotency-key"))
                .isEqualTo(shown.value("_key"))
                .isNotBlank();
        assertThat(asked.header("If-match")).isEqualTo("\"3\"");
    }

    @Test
    void instructsByTheChosenChannel() {
        is("UP", "AUTHORISED", "");
        services.answer(
                "POST /v1/payments/" + payment + "/instruction",
                SamplePayments.payment(payment, "UP", "INSTRUCTED", 4, ""));
        assertThat(treasurer
                        .post(page + "/instruction", Map.of("_key", "k", "_version", "3"))
                        .html())
                .contains("id=\"channel-fault\"");
        treasurer.post(page + "/instruction", Map.of("_key", "k", "_version", "3", "channel", "BULK_FILE"));
        assertThat(services.asked("POST", "/v1/payments/" + payment + "/instruction"))
                .singleElement()
                .extracting(Asked::body)
                .isEqualTo("{\"channel\":\"BULK_FILE\"}");
    }

    @Test
    void paysAnewWhatTheBankSentBack() {
        is("UP", "RETURNED", ",\"returnCode\":\"4030005\",\"returnReason\":\"rekening ditutup\"");
        assertThat(treasurer.open(page).html()).contains("rekening ditutup", "4030005", "Perintahkan lagi");
    }

    @Test
    void showsAnUnknownOutcomeAsBeingEnquired() {
        is("UP", "INSTRUCTED", "");
        String attempt = """
                {"attempt":1,"reference":"RW1","channel":"SNAP","state":"UNKNOWN","tries":4}""";
        services.answer(
                "GET /v1/payments/" + payment,
                SamplePayments.payment(payment, "UP", "INSTRUCTED", 4, "")
                        .replace("\"attempts\":[]", "\"attempts\":[" + attempt + "]"));
        assertThat(treasurer.open(page).html())
                .contains("sedang ditanyakan ke bank", "sudah 4 kali", "tidak dikirim dua kali")
                .doesNotContain(page + "/instruction");
    }

    @Test
    void saysWhatTheServiceRefusesAndHowItIsNow() {
        is("UP", "AUTHORISED", "");
        services.answer(
                "POST /v1/payments/" + payment + "/instruction",
                422,
                Services.problem(422, "payee-account-not-verified", "The account is not verified."));
        assertThat(treasurer
                        .post(page + "/instruction", Map.of("_key", "k", "_version", "3", "channel", "SNAP"))
                        .html())
                .contains("Rekening penjual belum diverifikasi", "value=\"SNAP\" checked=\"checked\"");
        is("UP", "INSTRUCTED", "");
        services.answer(
                "POST /v1/payments/" + payment + "/instruction",
                409,
                Services.problem(409, "illegal-state", "It is INSTRUCTED."));
        assertThat(treasurer
                        .post(page + "/instruction", Map.of("_key", "k", "_version", "3", "channel", "SNAP"))
                        .html())
                .contains("Keadaannya sudah berubah", "dikirim ke bank");
    }

    @Test
    void recordsTheCardsChargeAsItWasTyped() {
        is("KKPD", "DUE", "");
        Browser holder = browsers.of("commitment_officer");
        Map<String, String> charge = Map.of(
                "_key",
                "k",
                "_version",
                "3",
                "approvalCode",
                "A1",
                "chargedAt",
                "2026-11-02T09:30",
                "amount",
                "400.000");
        services.answer(
                "POST /v1/payments/" + payment + "/card-charge",
                422,
                Services.problem(
                        422,
                        "approval-code-used",
                        "used",
                        "{\"field\":\"approvalCode\",\"code\":\"approval-code-used\",\"message\":\"used\"}"));
        assertThat(holder.post(page + "/card-charge", charge).html())
                .contains("id=\"approvalCode-fault\"", "sudah dicatat untuk pembayaran lain", "value=\"400.000\"");
        assertThat(services.asked("POST", "/v1/payments/" + payment + "/card-charge")
                        .getLast()
                        .body())
                .contains("\"chargedAt\":\"2026-11-02T02:30:00Z\"", "\"amount\":\"400000.00\"");
        assertThat(holder.post(page + "/card-charge", Map.of("_key", "k", "chargedAt", "kemarin"))
                        .html())
                .contains("Isi dengan tanggal dan jam.", "id=\"amount-fault\"");
    }

    @Test
    void putsTheChosenPaymentsIntoAFileAndHandsItOut() {
        UUID file = UUID.randomUUID();
        String transfer = transfer(file);
        services.answer(
                "GET /v1/payments", SamplePayments.page(SamplePayments.payment(payment, "UP", "INSTRUCTED", 4, "")));
        services.answer("GET /v1/bulk-transfers", SamplePayments.page(transfer));
        services.answer("POST /v1/bulk-transfers", 201, transfer);
        assertThat(treasurer.open("/bulk-transfers").html())
                .contains("Kue Basah Contoh Klojen", "Rp394.000", "RWFILE1");
        assertThat(in("en", treasurer, "/bulk-transfers")).contains("Make a file");
        assertThat(treasurer.post("/bulk-transfers", Map.of("_key", "k")).html())
                .contains("Pilih sedikitnya satu.");
        Shown made = treasurer.post("/bulk-transfers", Map.of("_key", "k", "paymentIds", payment.toString()));
        assertThat(made.header("Location").orElseThrow()).endsWith("/bulk-transfers/" + file);
        assertThat(services.asked("POST", "/v1/bulk-transfers").getLast().body())
                .isEqualTo("{\"paymentIds\":[\"" + payment + "\"]}");

        services.answer("GET /v1/bulk-transfers/" + file, transfer);
        services.answer("GET /v1/bulk-transfers/" + file + "/file", "FILE;1");
        Shown content = treasurer.open("/bulk-transfers/" + file + "/file");
        assertThat(content.html()).isEqualTo("FILE;1");
        assertThat(content.header("Content-Disposition").orElseThrow()).contains("RWFILE1.csv");
    }

    @Test
    void passesTheBanksAnswerOnAndSaysWhyItWasRefused() {
        UUID file = UUID.randomUUID();
        services.answer("GET /v1/bulk-transfers/" + file, transfer(file));
        services.answer(
                "POST /v1/bulk-transfers/" + file + "/answer",
                422,
                Services.problem(422, "bulk-answer-refused", "The answer file is refused whole: line 4: cut off?."));
        String answer = "/bulk-transfers/" + file + "/answer";
        assertThat(treasurer
                        .upload(answer, Map.of("_version", "2"), "jawaban.csv", "FILE,x")
                        .html())
                .contains("line 4: cut off?", "Unggah jawaban bank");
        Asked asked = services.asked("POST", "/v1" + answer).getLast();
        assertThat(asked.body()).contains("filename=\"jawaban.csv\"", "FILE,x");
        assertThat(asked.header("If-match")).isEqualTo("\"2\"");
        assertThat(treasurer.post(answer, Map.of("_version", "2")).html()).contains("Pilih berkas dahulu.");
    }

    private static String transfer(UUID id) {
        return """
                {"id":"%s","version":2,"fileReference":"RWFILE1","departmentId":"%s","createdAt":"2026-11-02T02:00:00Z",
                 "answeredAt":null,"transfers":[{"attempt":1,"reference":"RW1","channel":"BULK_FILE","state":"SENT",
                 "tries":0}]}""".formatted(id, Browsers.DEPARTMENT);
    }

    @Test
    void depositsTheTaxUnderItsBillingCode() {
        services.answer(
                "GET /v1/payments", SamplePayments.page(SamplePayments.payment(payment, "UP", "SETTLED", 5, "")));
        services.answer("GET /v1/tax-deposits", SamplePayments.page());
        services.answer(
                "POST /v1/tax-deposits",
                400,
                Services.problem(
                        400,
                        "invalid-request",
                        "no",
                        "{\"field\":\"billingCode\",\"code\":\"pattern\",\"message\":\"15 digits\"}"));
        assertThat(treasurer.open("/tax-deposits").html()).contains("Rp6.000", "PPh pasal 22");
        assertThat(treasurer
                        .post(
                                "/tax-deposits",
                                Map.of("_key", "k", "paymentIds", payment.toString(), "billingCode", "123"))
                        .html())
                .contains("id=\"billingCode-fault\"", "Bentuknya tidak sesuai", "checked=\"checked\"");
        assertThat(services.asked("POST", "/v1/tax-deposits").getLast().body())
                .contains("\"departmentId\":\"" + Browsers.DEPARTMENT, payment.toString());
    }

    @Test
    void recordsAnSp2dForTheTickedPayments() {
        Browser treasury = browsers.of("treasury_officer");
        services.answer(
                "GET /v1/payments?paymentMethod=LS&state=SPP_VERIFIED&limit=200",
                SamplePayments.page(SamplePayments.payment(payment, "LS", "SPP_VERIFIED", 3, "")));
        services.answer(
                "GET /v1/payments?paymentMethod=LS&departmentId=" + Browsers.DEPARTMENT
                        + "&state=SPP_VERIFIED&limit=200",
                SamplePayments.page(SamplePayments.payment(payment, "LS", "SPP_VERIFIED", 3, "")));
        services.answer("GET /v1/payments", SamplePayments.page());
        services.answer("GET /v1/departments/" + Browsers.DEPARTMENT, """
                {"id":"%s","version":0,"region":"35.73","code":"1.01","name":"Dinas Pendidikan Contoh"}""".formatted(Browsers.DEPARTMENT));
        String form = "/sp2d/" + Browsers.DEPARTMENT;
        assertThat(treasury.open("/sp2d").html()).contains("Dinas Pendidikan Contoh", form);
        Shown shown = treasury.open(form);
        assertThat(shown.value("payments[0].net")).isEqualTo("Rp394.000");
        assertThat(treasury.post(form, Map.of("_key", "k", "number", "900/1", "date", "2026-11-02"))
                        .html())
                .contains("Pilih sedikitnya satu.", "value=\"900/1\"");
        services.answer("POST /v1/sp2d", 201, """
                {"id":"%s","number":"900/1","date":"2026-11-02","departmentId":"%s"}""".formatted(UUID.randomUUID(), Browsers.DEPARTMENT));
        Shown answer = treasury.post(
                form,
                Map.of(
                        "_key",
                        "k",
                        "number",
                        "900/1",
                        "date",
                        "2026-11-02",
                        "payments[0].paymentId",
                        payment.toString(),
                        "payments[0].net",
                        shown.value("payments[0].net"),
                        "payments[0].withheld",
                        shown.value("payments[0].withheld")));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/sp2d");
        assertThat(services.asked("POST", "/v1/sp2d").getLast().body())
                .contains("\"net\":{\"amount\":\"394000.00\"", "\"withheld\":{\"amount\":\"6000.00\"");
    }

    @Test
    void saysOnTheFirstPageWhatIsToBeInstructedAndWhatIsLate() {
        services.answer(
                "GET /v1/payments?state=AUTHORISED&limit=200",
                SamplePayments.page(SamplePayments.payment(payment, "UP", "AUTHORISED", 3, "")
                        .replace("2026-11-01", "2020-11-01")));
        services.answer("GET /v1/payments", SamplePayments.page());
        assertThat(treasurer.open("/").html())
                .contains("Pembayaran yang perlu diperintahkan", page, "terlambat sejak 1 Nov 2020");
    }

    @Test
    void listsPaymentsAndLeadsToThemFromTheOrder() {
        String listed = SamplePayments.page(SamplePayments.payment(payment, "UP", "DUE", 1, ""));
        services.answer("GET /v1/payments", listed);
        assertThat(browsers.of("auditor").open("/payments?state=DUE").html()).contains("jatuh tempo", page);
        SampleAnswers.order(services, SamplePayments.ORDER, "ACCEPTED", "", 7);
        services.answer(
                "GET /v1/purchase-orders/" + SamplePayments.ORDER,
                SampleAnswers.order(services, SamplePayments.ORDER, "ACCEPTED", "", 7)
                        .replace(
                                "\"payments\":[]",
                                "\"payments\":[{\"paymentId\":\"" + payment + "\",\"billId\":\"" + payment
                                        + "\",\"amount\":{\"amount\":\"400000.00\",\"currency\":\"IDR\"},\"state\":\"DUE\",\"reconciled\":false}]"));
        assertThat(browsers.of("technical_officer")
                        .open("/orders/" + SamplePayments.ORDER)
                        .html())
                .contains("Menunggu Anda", page);
        assertThat(browsers.of("goods_receiver")
                        .open("/orders/" + SamplePayments.ORDER)
                        .html())
                .doesNotContain(page);
    }
}
