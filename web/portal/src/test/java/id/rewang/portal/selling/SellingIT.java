package id.rewang.portal.selling;

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
class SellingIT {

    private static final String NUMBER = "SP/DIKBUD/2026/000001";
    private static final String BAST = "BAST/DIKBUD/2026/000001";
    private static final String SIGNED = "\"2026-11-04T04:00:00Z\"";
    private static final String BY = "{\"name\":\"Siti Contoh\",\"role\":\"seller\"}";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID order = UUID.randomUUID();
    private final UUID handover = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();
    private Browser seller;

    @BeforeEach
    void aSellerAndADepartment() {
        services.forget();
        seller = browsers.of("seller");
        services.answer("GET /v1/departments/" + Browsers.DEPARTMENT, """
                {"id":"%s","version":0,"region":"35.73","code":"DIKBUD","name":"Dinas Pendidikan Contoh"}""".formatted(Browsers.DEPARTMENT));
        services.answer("GET /v1/purchase-orders", "{\"items\":[],\"next\":null}");
        services.answer("GET /v1/time", "{\"instant\":\"2026-11-01T02:00:00Z\",\"date\":\"2026-11-01\"}");
    }

    private String issued() {
        String issued = SampleAnswers.order(services, order, "ISSUED", "\"acceptance\",\"decline\"", 4)
                .replace(
                        "\"number\":null",
                        "\"number\":\"" + NUMBER + "\",\"acceptBy\":\"2099-11-02T09:00:00Z\",\"issuedAt\":"
                                + "\"2026-10-31T01:00:00Z\"");
        services.answer("GET /v1/purchase-orders/" + order, issued);
        services.answer("GET /v1/purchase-orders?state=ISSUED&limit=200", "{\"items\":[" + issued + "],\"next\":null}");
        return issued;
    }

    /** With two lines, 40 boxes and 10 flasks, of which this many boxes are on their way and handed over. */
    private void accepted(String possible, int sent, int handedOver) {
        String accepted = SampleAnswers.order(services, order, "ACCEPTED", possible, 6)
                .replace(
                        "\"number\":null",
                        "\"number\":\"" + NUMBER + "\",\"acceptedAt\":\"2026-11-01T01:00:00Z\",\"issuedAt\":"
                                + "\"2026-10-31T01:00:00Z\"")
                .replace("2026-11-05", "2099-11-05")
                .replace("\"dispatched\":0", "\"dispatched\":" + sent)
                .replace("\"handedOver\":0}]", "\"handedOver\":" + handedOver + """
                        },{"lineNo":2,"productId":"%s","productName":"Termos teh","unit":"termos","taxClass":"PBJT",
                        "quantity":10,"unitPrice":{"amount":"50000.00","currency":"IDR"},
                        "amount":{"amount":"500000.00","currency":"IDR"},"reduced":0,"dispatched":0,"accepted":0,
                        "rejected":0,"handedOver":0}]""".formatted(UUID.randomUUID()));
        services.answer("GET /v1/purchase-orders/" + order, accepted);
        services.answer(
                "GET /v1/purchase-orders?state=ACCEPTED&limit=200", "{\"items\":[" + accepted + "],\"next\":null}");
        for (String part : new String[] {"shipments", "goods-receipts", "handovers"}) {
            services.answer("GET /v1/purchase-orders/" + order + "/" + part, "{\"items\":[]}");
        }
    }

    private void handedOver(String sellerSignedBy, String signedAt) {
        services.answer("GET /v1/purchase-orders/" + order + "/handovers", """
                {"items":[{"handoverId":"%s","no":1,"number":"%s","lines":[{"lineNo":1,"productId":"%s","quantity":40,
                  "unitPrice":{"amount":"10000.00","currency":"IDR"},"amount":{"amount":"400000.00","currency":"IDR"}}],
                  "amount":{"amount":"400000.00","currency":"IDR"},"fine":{"amount":{"amount":"800.00","currency":"IDR"},
                  "daysLate":2,"ruleId":"fine.late","ruleVersion":1,"legalBasis":"Perpres 16/2018 Pasal 79"},
                  "payable":{"amount":"399200.00","currency":"IDR"},"drawnUpAt":"2026-11-04T02:00:00Z",
                  "signedBy":null,"sellerSignedBy":%s,"signedAt":%s}]}""".formatted(
                        handover, BAST, SampleAnswers.PRODUCT, sellerSignedBy, signedAt));
    }

    private String billPage() {
        return "/orders/" + order + "/handovers/" + handover + "/bill";
    }

    @Test
    void showsIssuedOrdersWithTheTimeToAnswer() {
        issued();
        Shown inbox = seller.open("/inbox");
        assertThat(inbox.html())
                .contains(
                        "Satu surat pesanan menunggu jawaban Anda.",
                        NUMBER,
                        "Dinas Pendidikan Contoh",
                        "40 kotak Kudapan kotak isi 3",
                        "jawab sampai 2 Nov 2099 16.00",
                        "sse:order");
        assertThat(inbox.html().length()).isLessThan(12_000);
        assertThat(english("/inbox")).contains("One order waits for your answer.", "answer by");
        assertThat(seller.open("/inbox", "HX-Target", "inbox").html())
                .contains(NUMBER)
                .doesNotContain("<html");
    }

    @Test
    void marksAnOrderWhoseTimeToAnswerIsOver() {
        services.answer(
                "GET /v1/purchase-orders?state=ISSUED&limit=200",
                "{\"items\":[" + issued().replace("2099-11-02", "2020-11-02") + "],\"next\":null}");
        assertThat(seller.open("/inbox").html()).contains("chip bad", "terlambat sejak 2 Nov 2020 16.00");
    }

    @Test
    void saysThatNothingWaits() {
        assertThat(seller.open("/inbox").html()).contains("Tidak ada surat pesanan yang menunggu jawaban.");
    }

    @Test
    void listsOnTheFirstPageWhatIsToBeAnsweredSentSignedAndBilled() {
        issued();
        UUID first = order;
        assertThat(seller.open("/").html())
                .contains("Surat pesanan menunggu jawaban", "Dinas Pendidikan Contoh", "/orders/" + first);
        accepted("\"shipments\",\"signatures\"", 40, 40);
        handedOver("null", "null");
        assertThat(seller.open("/worklists/to-send").html()).contains(NUMBER, "sampai 6 Nov 2099 00.00");
        assertThat(seller.open("/worklists/to-sign-as-seller").html()).contains(BAST, "Rp399.200");
        assertThat(seller.open("/worklists/to-bill").html()).contains("Tidak ada BAST yang belum ditagih.");
        handedOver(BY, SIGNED);
        assertThat(seller.open("/worklists/to-bill").html()).contains(BAST, "Rp399.200");
        assertThat(seller.open("/worklists/to-sign-as-seller").html()).doesNotContain(BAST);
    }

    @Test
    void acceptsWithTheKeyOfTheFormAndTheVersionThatWasShown() {
        issued();
        Shown page = seller.open("/orders/" + order);
        assertThat(page.html()).contains("Jawab surat pesanan", "jawab sampai 2 Nov 2099 16.00");
        services.answer("POST /v1/purchase-orders/" + order + "/acceptance", issued());
        seller.post("/orders/" + order + "/acceptance", Map.of("_key", page.value("_key"), "_version", "4"));
        Services.Asked asked = services.asked("POST", "/v1/purchase-orders/" + order + "/acceptance")
                .getLast();
        assertThat(asked.header("Idempotency-key"))
                .isEqualTo(page.value("_key"))
                .isNotBlank();
        assertThat(asked.header("If-match")).isEqualTo("\"4\"");
    }

    @Test
    void saysThatItIsTooLateToAccept() {
        issued();
        services.answer(
                "POST /v1/purchase-orders/" + order + "/acceptance",
                409,
                Services.problem(409, "illegal-state", "It is EXPIRED."));
        assertThat(seller.post("/orders/" + order + "/acceptance", Map.of("_key", "k", "_version", "4"))
                        .html())
                .contains("Keadaannya sudah berubah sejak Anda membukanya");
    }

    @Test
    void declinesWithAReasonAndKeepsItUntilItIsSent() {
        String person = UUID.randomUUID().toString();
        seller = browsers.ofPerson(person, "seller");
        issued();
        String path = "/orders/" + order + "/decline";
        assertThat(seller.post(path, Map.of("_key", "k", "_version", "4", "reason", ""))
                        .html())
                .contains("id=\"reason-fault\"", "Wajib diisi.");
        seller.post("/drafts/decline-" + order, Map.of("reason", "tepung habis"));
        assertThat(browsers.ofPerson(person, "seller").open(path).html()).contains("tepung habis");
        services.answer("POST /v1/purchase-orders/" + order + "/decline", issued());
        seller.post(path, Map.of("_key", "k", "_version", "4", "reason", "tepung habis"));
        assertThat(services.asked("POST", "/v1/purchase-orders/" + order + "/decline")
                        .getLast()
                        .body())
                .contains("tepung habis");
        assertThat(seller.open(path).html()).doesNotContain("tepung habis");
    }

    @Test
    void sendsPartOfALineAndLeavesOutWhatDoesNotGoAlong() {
        accepted("\"shipments\"", 15, 0);
        Shown page = seller.open("/orders/" + order + "/shipment");
        assertThat(page.value("line-1")).isEqualTo("25");
        assertThat(page.value("line-2")).isEqualTo("10");
        services.answer("POST /v1/purchase-orders/" + order + "/shipments", """
                {"shipmentId":"%s","no":2,"sentBy":%s,"dispatchedAt":"2026-11-02T01:00:00Z","lines":[]}""".formatted(UUID.randomUUID(), BY));
        Shown answer = seller.post(
                "/orders/" + order + "/shipment",
                Map.of("_key", "k", "_version", "6", "line-1", "0", "line-2", "4", "note", "diantar Budi"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/orders/" + order);
        assertThat(services.asked("POST", "/v1/purchase-orders/" + order + "/shipments")
                        .getLast()
                        .body())
                .isEqualTo("{\"lines\":[{\"lineNo\":2,\"quantity\":4}],\"note\":\"diantar Budi\"}");
    }

    @Test
    void beginsTheNextShipmentAnewWhateverAnotherTabKeepsOfTheOneThatIsSent() {
        accepted("\"shipments\"", 15, 0);
        String path = "/orders/" + order + "/shipment";
        String draft = "/drafts/shipment-" + order;
        Map<String, String> typed = Map.of("_key", "first", "_version", "6", "line-1", "3", "line-2", "4");
        assertThat(seller.post(draft, typed).html()).contains("Isian tersimpan otomatis.");
        assertThat(seller.open(path).value("_key")).isEqualTo("first");
        services.answer("POST /v1/purchase-orders/" + order + "/shipments", """
                {"shipmentId":"%s","no":2,"sentBy":%s,"dispatchedAt":"2026-11-02T01:00:00Z","lines":[]}""".formatted(UUID.randomUUID(), BY));
        seller.post(path, typed);

        assertThat(seller.post(draft, typed).html()).contains("Formulir ini sudah dikirim");
        Shown next = seller.open(path);
        assertThat(next.value("_key")).isNotBlank().isNotEqualTo("first");
        assertThat(next.value("line-1")).isEqualTo("25");

        seller.post(draft, Map.of("_key", next.value("_key"), "line-1", "5"));
        assertThat(seller.open(path).value("line-1")).isEqualTo("5");
        assertThat(seller.open(path).value("_key")).isEqualTo(next.value("_key"));
        seller.post(draft, typed);
        assertThat(seller.open(path).value("line-1")).as("the tab still tries").isEqualTo("5");
    }

    @Test
    void offersAFormThatWasSentWithOtherInputUnderANewKey() {
        accepted("\"shipments\"", 15, 0);
        services.answer(
                "POST /v1/purchase-orders/" + order + "/shipments",
                422,
                Services.problem(
                        422,
                        "idempotency-key-reused",
                        "no",
                        "{\"field\":\"Idempotency-Key\",\"code\":\"reused\",\"message\":\"no\"}"));
        Shown page =
                seller.post("/orders/" + order + "/shipment", Map.of("_key", "used", "_version", "6", "line-1", "7"));
        assertThat(page.html()).contains("Formulir ini sudah pernah dikirim dengan isi lain.");
        assertThat(page.value("line-1")).isEqualTo("7");
        assertThat(page.value("_key")).isNotBlank().isNotEqualTo("used");
    }

    @Test
    void saysAtItsLineWhatCannotBeSent() {
        accepted("\"shipments\"", 15, 0);
        services.answer(
                "POST /v1/purchase-orders/" + order + "/shipments",
                422,
                Services.problem(
                        422,
                        "more-than-open",
                        "no",
                        "{\"field\":\"lines[0].quantity\",\"code\":\"more-than-open\",\"message\":\"only 10\"}"));
        assertThat(seller.post(
                                "/orders/" + order + "/shipment",
                                Map.of("_key", "k", "_version", "6", "line-1", "0", "line-2", "99"))
                        .html())
                .contains("id=\"line-2-fault\"", "Lebih banyak daripada yang masih harus dikirim.", "value=\"99\"")
                .doesNotContain("id=\"line-1-fault\"");
        assertThat(seller.post("/orders/" + order + "/shipment", Map.of("line-1", "0", "line-2", "0"))
                        .html())
                .contains("Isi jumlah paling sedikit satu barang.");
    }

    @Test
    void signsTheHandoverAndNotTwice() {
        accepted("\"signatures\"", 40, 40);
        handedOver("null", "null");
        Shown page = seller.open("/orders/" + order);
        assertThat(page.html()).contains("Tanda tangani BAST", "Denda terlambat 2 hari", "- Rp800", "Rp399.200");
        String path = "/handovers/" + handover;
        services.answer("POST /v1/purchase-orders/" + order + path + "/signatures", """
                {"handoverId":"%s","no":1,"number":"%s","lines":[],"amount":{"amount":"400000.00","currency":"IDR"},
                 "payable":{"amount":"399200.00","currency":"IDR"},"drawnUpAt":"2026-11-04T02:00:00Z"}""".formatted(handover, BAST));
        seller.post("/orders/" + order + path + "/seller-signature", Map.of("_key", "k-1", "_version", "6"));
        assertThat(services.asked("POST", "/v1/purchase-orders/" + order + path + "/signatures")
                        .getLast()
                        .header("Idempotency-key"))
                .isEqualTo("k-1");
        handedOver(BY, "null");
        assertThat(seller.open("/orders/" + order).html()).doesNotContain("seller-signature");
    }

    @Test
    void billsASignedHandoverWithItsAmountFilledIn() {
        accepted("", 40, 40);
        handedOver(BY, SIGNED);
        assertThat(seller.open("/orders/" + order).html()).contains("Buat tagihan", BAST);
        Shown page = seller.open(billPage());
        assertThat(page.value("amount")).isEqualTo("Rp399.200");
        assertThat(page.value("invoiceDate")).isNotBlank();
        services.answer("POST /v1/bills", bill("ACCEPTED", ""));
        Shown answer = seller.post(
                billPage(),
                Map.of(
                        "_key",
                        "k",
                        "invoiceNumber",
                        "KW-7",
                        "invoiceDate",
                        "2026-11-05",
                        "amount",
                        page.value("amount")));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/orders/" + order);
        Services.Asked asked = services.asked("POST", "/v1/bills").getLast();
        assertThat(asked.body())
                .contains("\"invoiceNumber\":\"KW-7\"", "\"amount\":\"399200.00\"", handover.toString());
        assertThat(asked.header("Idempotency-key")).isEqualTo("k");
    }

    @Test
    void showsWhyABillWasRefusedAndOffersItAgainWithANewKey() {
        accepted("", 40, 40);
        handedOver(BY, SIGNED);
        String refused = bill(
                "REFUSED",
                "{\"code\":\"AMOUNT_DIFFERS\",\"message\":\"the invoice says 400000\"},"
                        + "{\"code\":\"INVOICE_NUMBER_USED\",\"message\":\"used\"}");
        services.answer("POST /v1/bills", refused);
        services.answer("GET /v1/bills", "{\"items\":[" + refused + "],\"next\":null}");
        Map<String, String> fields =
                Map.of("_key", "k", "invoiceNumber", "KW-7", "invoiceDate", "2026-11-05", "amount", "400.000");
        assertThat(seller.post(billPage(), fields).header("Location").orElseThrow())
                .endsWith(billPage());
        Shown page = seller.open(billPage());
        assertThat(page.html())
                .contains(
                        "Tagihan KW-7 tidak cocok",
                        "Jumlah tagihan tidak sama dengan jumlah pada BAST.",
                        "Nomor tagihan ini sudah pernah dipakai.");
        assertThat(page.value("invoiceNumber")).isEqualTo("KW-7");
        assertThat(page.value("_key")).isNotEqualTo("k").isNotBlank();
        assertThat(seller.open("/orders/" + order).html()).contains("Tagihan KW-7 tidak cocok");
    }

    @Test
    void keepsTheBillWhenPaymentHasNotHeardOfTheHandoverYet() {
        accepted("", 40, 40);
        handedOver(BY, SIGNED);
        services.answer("POST /v1/bills", 404, Services.problem(404, "not-found", "There is no such handover."));
        assertThat(seller.post(
                                billPage(),
                                Map.of("_key", "k", "invoiceNumber", "KW-7", "invoiceDate", "x", "amount", "400000"))
                        .html())
                .contains("id=\"invoiceDate-fault\"", "KW-7");
        assertThat(seller.post(
                                billPage(),
                                Map.of(
                                        "_key",
                                        "k",
                                        "invoiceNumber",
                                        "KW-7",
                                        "invoiceDate",
                                        "2026-11-05",
                                        "amount",
                                        "399.200"))
                        .html())
                .contains("belum sampai di bagian pembayaran", "value=\"KW-7\"");
    }

    private String bill(String state, String reasons) {
        return """
                {"id":"%s","version":0,"orderId":"%s","handoverId":"%s","departmentId":"%s","sellerId":"%s",
                 "invoiceNumber":"KW-7","invoiceDate":"2026-11-05","amount":{"amount":"400000.00","currency":"IDR"},
                 "state":"%s","reasons":[%s],"submittedAt":"2026-11-05T01:00:00Z"}""".formatted(UUID.randomUUID(), order, handover, Browsers.DEPARTMENT, Browsers.SELLER, state, reasons);
    }

    private static final String WITHHELD = """
            {"kind":"PPH_FINAL_UMKM","amount":{"amount":"15000.00","currency":"IDR"},
             "base":{"amount":"3000000.00","currency":"IDR"},"rate":"0.5","rounding":"DOWN",
             "ruleId":"tax.pph-final-umkm.rate","ruleVersion":1,"legalBasis":"PP 55/2022 Pasal 56"}""";

    private void paid(String state) {
        accepted("", 40, 40);
        String paid = """
                {"id":"%s","version":3,"billId":"%s","orderId":"%s","round":1,"handoverId":"%s","region":"35.73",
                 "departmentId":"%s","sellerId":"%s","paymentMethod":"UP","state":"%s","since":"2026-11-06T03:00:00Z",
                 "attempt":1,"gross":{"amount":"3000000.00","currency":"IDR"},"withheld":[%s],
                 "net":{"amount":"2985000.00","currency":"IDR"},"payee":{"bankCode":"114","number":"0021000017",
                 "name":"SITI CONTOH"},"channel":"SNAP","reference":"P01","taxCash":"RESERVED","returnReason":%s,
                 "dueAt":"2026-11-05T01:00:00Z","attempts":[]}""".formatted(
                        payment,
                        UUID.randomUUID(),
                        order,
                        handover,
                        Browsers.DEPARTMENT,
                        Browsers.SELLER,
                        state,
                        WITHHELD,
                        state.equals("RETURNED") ? "\"rekening ditutup\"" : "null");
        services.answer("GET /v1/payments", "{\"items\":[" + paid + "],\"next\":\"abc\"}");
        services.answer("GET /v1/payments/" + payment, paid);
        services.answer("GET /v1/payments/" + payment + "/explanation", """
                {"paymentId":"%s","gross":{"amount":"3000000.00","currency":"IDR"},"withheld":[%s],
                 "net":{"amount":"2985000.00","currency":"IDR"},"forecast":false,"rules":[{"ruleId":"tax.small-payment-limit",
                 "ruleVersion":2,"value":"2000000 IDR","legalBasis":"PMK 59/2022","outcome":"is above the limit"}]}""".formatted(payment, WITHHELD));
    }

    @Test
    void listsPaymentsWithWhereTheMoneyIs() {
        paid("INSTRUCTED");
        assertThat(seller.open("/my-payments").html())
                .contains(
                        NUMBER,
                        "Rp2.985.000",
                        "dikirim ke bank",
                        "sejak 6 Nov 2026 10.00",
                        "/my-payments/" + payment,
                        "cursor=abc");
        assertThat(english("/my-payments")).contains("My money", "with the bank", "since 6 Nov 2026 10.00");
    }

    @Test
    void explainsAPaymentToTheLastRupiah() {
        paid("SETTLED");
        assertThat(seller.open("/my-payments/" + payment).html())
                .contains(
                        "Sudah dibayarkan kepada Anda.",
                        "0021000017",
                        "Rp3.000.000",
                        "PPh final UMKM",
                        "0,5% dari Rp3.000.000",
                        "ke bawah, rupiah penuh",
                        "PP 55/2022 Pasal 56",
                        "- Rp15.000",
                        "Rp2.985.000",
                        "Aturan tax.small-payment-limit, versi 2",
                        "PMK 59/2022");
        assertThat(english("/my-payments/" + payment)).contains("Why it is this amount", "Paid to you.");
    }

    @Test
    void saysWhyTheBankSentMoneyBack() {
        paid("RETURNED");
        assertThat(seller.open("/my-payments/" + payment).html())
                .contains("Kembali ke bendahara", "Bank: rekening ditutup", "Akan diterima");
    }

    @Test
    void saysEveryPageInEnglishToo() {
        issued();
        assertThat(english("/orders/" + order)).contains("Answer the surat pesanan");
        assertThat(english("/orders/" + order + "/decline")).contains("Decline the order");
        accepted("\"shipments\"", 0, 0);
        assertThat(english("/orders/" + order + "/shipment")).contains("Record a shipment", "40 kotak left");
        accepted("\"signatures\"", 40, 40);
        handedOver("null", "null");
        assertThat(english("/orders/" + order)).contains("Sign the BAST", "Fine for 2 days of delay");
        handedOver(BY, SIGNED);
        assertThat(english(billPage())).contains("Write the bill", "The amount of the BAST.");
    }

    @Test
    void showsBuyersNothingOfIt() {
        issued();
        Browser officer = browsers.of("commitment_officer");
        assertThat(officer.open("/orders/" + order).html()).doesNotContain("/acceptance");
        assertThat(officer.open("/inbox").status()).isEqualTo(403);
    }

    private String english(String path) {
        Shown page = seller.open(path, "Cookie", seller.cookie() + "; rewang-language=en");
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.html();
    }
}
