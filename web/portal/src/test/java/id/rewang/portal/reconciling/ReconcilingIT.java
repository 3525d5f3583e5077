package id.rewang.portal.reconciling;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class ReconcilingIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID account = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();
    private final UUID line = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();
    private Browser treasurer;

    @BeforeEach
    void anAccountAndAnImportedStatement() {
        services.forget();
        treasurer = browsers.of("treasurer");
        String bankAccount = """
                {"id":"%s","region":"35.73","departmentId":"%s","purpose":"TREASURER","bankCode":"114",
                 "number":"0011","name":"Bendahara Contoh"}""".formatted(account, Browsers.DEPARTMENT);
        String imported = """
                {"id":"%s","bankAccountId":"%s","bankStatementId":"RK-1","from":"2026-10-30","to":"2026-10-30",
                 "opening":{"amount":"1000000.00","currency":"IDR"},"closing":{"amount":"606000.00","currency":"IDR"},
                 "lines":2,"fileName":"rk.xml","importedAt":"2026-10-31T01:00:00Z"}""".formatted(statement, account);
        services.answer("GET /v1/bank-accounts", SamplePayments.page(bankAccount));
        services.answer("GET /v1/bank-accounts/" + account, bankAccount);
        services.answer("GET /v1/statements", SamplePayments.page(imported));
        services.answer("GET /v1/statements/" + statement, imported);
        services.answer(
                "GET /v1/statements/" + statement + "/lines",
                SamplePayments.page(matched(), line("UNMATCHED", "null")));
        services.answer("GET /v1/statement-lines/" + line, line("UNMATCHED", "null"));
        services.answer("GET /v1/suspense", """
                {"balance":{"amount":"-394000.00","currency":"IDR"},"listed":{"amount":"-394000.00","currency":"IDR"},
                 "lines":%s}""".formatted(SamplePayments.page(line("UNMATCHED", "null"))));
        services.answer(
                "GET /v1/payments", SamplePayments.page(SamplePayments.payment(payment, "UP", "SETTLED", 5, "")));
        services.answer("GET /v1/ledger/transfers", SamplePayments.page());
    }

    private String line(String state, String matchedBy) {
        return """
                {"id":"%s","statementId":"%s","bankAccountId":"%s","lineNo":2,"bookingDate":"2026-10-30",
                 "amount":{"amount":"-394000.00","currency":"IDR"},"references":["X1"],"text":"TRF KUE BASAH",
                 "counterparty":"KUE BASAH","state":"%s","matchedBy":%s,"shows":[],"category":null,"owner":"Bendahara",
                 "reason":"no transfer fits","version":0}""".formatted(line, statement, account, state, matchedBy);
    }

    private String matched() {
        return line("MATCHED", "\"REFERENCE\"").replace("\"shows\":[]", """
                "shows":[{"code":"net","paymentId":"%s","orderNumber":"SP/CONTOH/2026/000001","by":"REFERENCE"},
                  {"code":"tax-cash","paymentId":null,"orderNumber":null,"by":"REFERENCE"}]""".formatted(payment));
    }

    @Test
    void importsTheFileAndShowsWhatWasMatchedByWhichRule() {
        services.answer("POST /v1/statements", 201, "{\"statementId\":\"" + statement + "\"}");
        Shown answer = treasurer.upload(
                "/statements",
                Map.of("_key", "k", "bankAccountId", account.toString(), "expectedClosing", "606.000"),
                "rk.csv",
                "tanggal;jumlah");
        assertThat(answer.header("Location").orElseThrow()).endsWith("/statements/" + statement);
        Asked asked = services.asked("POST", "/v1/statements").getLast();
        assertThat(asked.path()).contains("bankAccountId=" + account, "expectedClosing=606000.00");
        assertThat(asked.body()).contains("filename=\"rk.csv\"", "tanggal;jumlah");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k");
        assertThat(treasurer.open("/statements/" + statement).html())
                .contains(
                        "cocok menurut rujukan", "belum cocok", "-Rp394.000", "/payments/" + payment, "Setoran pajak");
        services.answer("GET /v1/statement-lines/" + line, matched());
        assertThat(treasurer.open("/statement-lines/" + line).html())
                .contains("SP/CONTOH/2026/000001", "/payments/" + payment)
                .doesNotContain("method=\"post\" hx-boost");
    }

    @Test
    void namesTheLineOfARefusedFile() {
        services.answer(
                "POST /v1/statements",
                422,
                Services.problem(
                        422,
                        "statement-invalid-field",
                        "The statement is refused whole: row 7: no date.",
                        "{\"field\":\"row 7\",\"code\":\"statement-invalid-field\",\"message\":\"row 7: no date\"}"));
        assertThat(treasurer
                        .upload("/statements", Map.of("_key", "k", "bankAccountId", account.toString()), "rk.csv", "x")
                        .html())
                .contains(
                        "Berkas ini ditolak utuh",
                        "Ada isian yang tidak sah atau hilang.",
                        "Letaknya di dalam berkas",
                        "<code>row 7</code>");
        assertThat(treasurer.post("/statements", Map.of("_key", "k")).html())
                .contains("Pilih berkas dahulu.", "Wajib diisi.");
    }

    @Test
    void showsTheOpenLinesInBothLanguages() {
        assertThat(treasurer.open("/statement-lines").html()).contains("TRF KUE BASAH", "Pos silang: -Rp394.000");
        assertThat(treasurer
                        .open("/statement-lines", "Cookie", treasurer.cookie() + "; rewang-language=en")
                        .html())
                .contains("In suspense: -Rp394.000");
        assertThat(treasurer.open("/statements").html()).contains("Bendahara Contoh", "type=\"file\"");
    }

    @Test
    void matchesALineByHandWithWhatHasItsAmount() {
        Shown page = treasurer.open("/statement-lines/" + line);
        assertThat(page.html()).contains("SP/CONTOH/2026/000001", "payment:" + payment);
        assertThat(services.asked("GET", "/v1/payments").getLast().path())
                .contains("state=SETTLED", "awaiting=STATEMENT", "net=394000.00");
        services.answer("POST /v1/statement-lines/" + line + "/match", "{}");
        Shown answer = treasurer.post(
                "/statement-lines/" + line + "/match",
                Map.of("_key", "k", "_version", "0", "shows", "payment:" + payment));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/statement-lines/" + line);
        assertThat(services.asked("POST", "/v1/statement-lines/" + line + "/match")
                        .getLast()
                        .body())
                .contains("\"paymentId\":\"" + payment);
        assertThat(treasurer
                        .post("/statement-lines/" + line + "/match", Map.of("_key", "k", "shows", "payment"))
                        .html())
                .contains("Pilih salah satu.");
    }

    @Test
    void offersMovementsThatAreNoPaymentsBesides() {
        services.answer(
                "GET /v1/ledger/transfers",
                SamplePayments.page(
                        transfer("net", "POST"), transfer("tax-cash", "POST"), transfer("hold", "PENDING")));
        Browser treasury = browsers.of("treasury_officer");
        assertThat(treasury.open("/statement-lines/" + line).html())
                .contains("Setoran pajak")
                .doesNotContain("Pembayaran kepada penjual", ">hold<");
    }

    @Test
    void offersPaymentsAloneWhileNothingHasBeenBookedOnTheCash() {
        services.answer(
                "GET /v1/ledger/transfers",
                404,
                Services.problem(404, "not-found", "There is no account tu-cash/" + Browsers.DEPARTMENT + "."));
        assertThat(browsers.of("treasury_officer")
                        .open("/statement-lines/" + line)
                        .html())
                .contains(payment.toString())
                .doesNotContain("Setoran pajak");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 40})
    void saysHowLargeAFileMayBeAndLeadsBackToTheForm(int megabytes) {
        byte[] tooLarge = new byte[megabytes * 1024 * 1024 + 1];
        String page = treasurer.base() + "/statements";

        Shown answer = treasurer.upload("/statements", "file", "rk.csv", tooLarge, "Referer", page);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.html())
                .contains(
                        "Kiriman terlalu besar", "Berkas paling besar 10 MB.", "Tidak ada yang dikirim", "Siti Contoh")
                .containsPattern("<a class=\"button\" href=\"/statements\">Kembali ke formulir</a>");
        assertThat(treasurer
                        .upload(
                                "/statements",
                                "file",
                                "rk.csv",
                                tooLarge,
                                "Cookie",
                                treasurer.cookie() + "; rewang-language=en",
                                "Referer",
                                "http://example.org/statements")
                        .html())
                .contains("A file may have 10 MB at most.")
                .doesNotContain("Back to the form");
        assertThat(services.asked("POST", "/v1/statements")).isEmpty();
    }

    private static String transfer(String code, String kind) {
        return """
                {"id":"%s","position":1,"kind":"%s","code":"%s","debitCode":"tax-payable/%s","creditCode":"up-cash/%s",
                 "amount":{"amount":"394000.00","currency":"IDR"},"occurredAt":"2026-10-30T06:00:00Z"}""".formatted(UUID.randomUUID(), kind, code, Browsers.DEPARTMENT, Browsers.DEPARTMENT);
    }

    @Test
    void explainsALineAndKeepsWhatWasTypedWhenItIsRefused() {
        services.answer(
                "POST /v1/statement-lines/" + line + "/explanation",
                422,
                Services.problem(422, "category-does-not-fit", "A line of -394000 is no INTEREST."));
        Map<String, String> form = Map.of(
                "_key", "k", "_version", "0", "category", "INTEREST", "owner", "Rina Contoh", "reason", "ditanyakan");
        assertThat(treasurer
                        .post("/statement-lines/" + line + "/explanation", form)
                        .html())
                .contains("tidak sesuai dengan arah uangnya", "value=\"Rina Contoh\"", "ditanyakan");
        assertThat(services.asked("POST", "/v1/statement-lines/" + line + "/explanation")
                        .getLast()
                        .body())
                .contains("\"category\":\"INTEREST\"", "\"owner\":\"Rina Contoh\"");
    }

    @Test
    void bringsBackAnExplanationThatWasBeingTyped() {
        treasurer.post("/drafts/line-" + line, Map.of("owner", "Rina Contoh", "reason", "setengah jadi"));
        assertThat(treasurer.open("/statement-lines/" + line).html())
                .contains("value=\"Rina Contoh\"", "setengah jadi");
    }

    @Test
    void anAuditorOnlyLooks() {
        Browser auditor = browsers.of("auditor");
        assertThat(auditor.open("/statement-lines/" + line).html()).doesNotContain("method=\"post\" hx-boost");
        assertThat(auditor.open("/statements").html()).doesNotContain("type=\"file\"");
    }
}
