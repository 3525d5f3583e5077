package id.rewang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.payment.bank.RunningBank;
import id.rewang.stack.token.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** LS by SP2D, and KKPD. */
class PayingDirectlyIT extends PaymentIT {

    private final Person holder = person("pemegang-kartu", department, null, "technical_officer");

    @Test
    void settlesSeveralPaymentsByOneSp2dAndReconcilesItsSum() throws Exception {
        setUpPayee(false, true);
        releaseSpd(20_000_000);
        String first = verified(6_000_000);
        String second = verified(4_000_000);
        String order = orderOf(first);
        assertThat(as(treasury)
                        .get("/v1/payments/" + first + "/spp-file")
                        .expect(200)
                        .text("invoice/amount/amount"))
                .isEqualTo("6000000.00");

        sp2d("900/1/" + department, first, 5_910_001, 89_999, second).refused(422, "sp2d-differs");
        assertThat(payment(first).text("state")).isEqualTo("SPP_VERIFIED");
        sp2d("900/1/" + department, first, 5_910_000, 90_000, second).expect(201);
        sp2d("900/1/" + department, first, 5_910_000, 90_000, second).refused(422, "sp2d-recorded");

        assertThat(payment(first).text("state")).isEqualTo("SETTLED");
        assertThat(payment(second).text("evidence/kind")).isEqualTo("SP2D");
        assertThat(held(order)).isZero();
        assertThat(balance("payable/" + order)).isZero();
        assertThat(balance("spd-used/" + department)).isEqualTo(10_000_000);
        awaitEvent(order, "PaymentSettled");

        String treasuryAccount = "77" + accountNo;
        String account = id();
        BANK.openAccount(treasuryAccount, "RKUD CONTOH", "REGIONAL_TREASURY", Money.rupiah(50_000_000));
        as(administrator)
                .put(
                        "/v1/bank-accounts/" + account,
                        Map.of(
                                "region",
                                REGION,
                                "purpose",
                                "RKUD",
                                "bankCode",
                                RunningBank.BANK_CODE,
                                "number",
                                treasuryAccount,
                                "name",
                                "RKUD"))
                .expect(201);
        BANK.ask(
                "POST",
                "/admin/accounts/" + treasuryAccount + "/postings",
                json(Map.of(
                        "direction", "DEBIT",
                        "amount", "9850000.00",
                        "description", "SP2D 900/1/" + department)));
        BANK.ask(
                "POST",
                "/admin/accounts/" + treasuryAccount + "/postings",
                json(Map.of(
                        "direction", "CREDIT",
                        "amount", "5910000.00",
                        "description", "RETUR SP2D 900/1/" + department)));
        byte[] statement = statement(treasuryAccount, "camt.053.001.08");
        Api.Answer imported = as(treasury)
                .upload("/v1/statements?bankAccountId=" + account, "rkud.xml", statement)
                .expect(201);
        assertThat(imported.body().path("unmatched").asInt()).isZero();
        assertThat(imported.body().path("matchedByReference").asInt()).isEqualTo(2);
        assertThat(payment(second).text("reconciled")).isEqualTo("REFERENCE");
        assertThat(payment(first).text("state")).isEqualTo("RETURNED");
        assertThat(held(order)).isEqualTo(6_000_000);

        sp2d("900/2/" + department, first, 5_910_000, 90_000, null).expect(201);
        assertThat(payment(first).body().path("attempt").asInt()).isEqualTo(2);
        assertThat(balance("payable/" + order)).isZero();
    }

    @Test
    void holdsOnlyWhatTheSpdOfThePeriodReleases() {
        releaseSpd(1_000_000);
        String order = submitted("LS", 1_000_001);
        awaitEvent(order, "FundsRefused");
        assertThat(event(order, "FundsRefused").path("code").asString()).isEqualTo("SPD_NOT_RELEASED");
        as(treasury)
                .put(
                        "/v1/departments/" + department + "/spd/2",
                        Map.of("period", Map.of("from", today(), "to", today().plusDays(200)), "amount", rupiah(1)))
                .refused(422, "spd-period-overlaps");
    }

    @Test
    void recordsTheCardsChargeWithinTheLimitAndRecognisesItOnTheMonthlyBill() throws Exception {
        setUpPayee(true, true);
        as(administrator)
                .put(
                        "/v1/departments/" + department + "/funds/KKPD",
                        Map.of("limit", rupiah(5_000_000), "cardIssuer", "Bank Contoh"))
                .expect(201);
        String tooMuch = submitted("KKPD", 5_000_001);
        awaitEvent(tooMuch, "FundsRefused");
        assertThat(event(tooMuch, "FundsRefused").path("code").asString()).isEqualTo("CARD_LIMIT_EXCEEDED");
        String payment = due("KKPD", 3_000_000);
        String order = orderOf(payment);

        String path = "/v1/payments/" + payment + "/card-charge";
        as(holder).post(path, charge("A1", 2_999_999)).refused(422, "charge-differs");
        as(holder).post(path, charge("A1", 3_000_000)).expect(200);
        as(holder).post(path, charge("A1", 3_000_000)).refused(409, "illegal-state");
        assertThat(payment(payment).body().path("withheld")).isEmpty();
        assertThat(held(order)).isZero();
        assertThat(available("kkpd-limit")).isEqualTo(2_000_000);
        assertThat(balance("card-issuer-payable/" + department)).isEqualTo(-3_000_000);
        as(administrator)
                .put(
                        "/v1/departments/" + department + "/funds/KKPD",
                        Map.of("limit", rupiah(2_999_999), "cardIssuer", "Bank Contoh"),
                        "\"0\"")
                .refused(422, "limit-in-use");

        assertThat(as(holder).get("/v1/card-charges/unbilled").expect(200).text("items/0/approvalCode"))
                .isEqualTo("A1");

        Api.Answer bill = as(treasurer)
                .post(
                        "/v1/card-bills",
                        Map.of(
                                "departmentId",
                                department,
                                "period",
                                "2026-10",
                                "charges",
                                List.of(billed("A1", 3_000_000), billed("A1", 3_000_000), billed("ZZ", 10))))
                .expect(201);
        assertThat(bill.text("recognised/amount")).isEqualTo("3000000.00");
        assertThat(bill.text("lines/1/refused")).contains("twice");
        assertThat(bill.text("lines/2/refusal")).isEqualTo("NOT_RECORDED");
        assertThat(payment(payment).text("reconciled")).isEqualTo("CARD_BILL");
        awaitEvent(order, "PaymentReconciled");

        Api.Answer read = as(auditor).get("/v1/card-bills/" + bill.text("id")).expect(200);
        assertThat(read.text("lines/0/paymentId")).isEqualTo(payment);
        assertThat(read.text("lines/0/orderNumber")).isEqualTo(payment(payment).text("orderNumber"));
        assertThat(read.text("refused/amount")).isEqualTo("3000010.00");
        assertThat(as(holder).get("/v1/card-bills").expect(200).text("items/0/period"))
                .isEqualTo("2026-10");
        assertThat(as(holder)
                        .get("/v1/card-charges/unbilled")
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
        as(person("lain", id(), null, "treasurer"))
                .get("/v1/card-bills/" + bill.text("id"))
                .refused(403, "not-yours");
    }

    @Test
    void refusesOnTheCardsBillWhatWasBilledBeforeOrDiffers() throws Exception {
        setUpPayee(true, true);
        as(administrator)
                .put(
                        "/v1/departments/" + department + "/funds/KKPD",
                        Map.of("limit", rupiah(5_000_000), "cardIssuer", "Bank Contoh"))
                .expect(201);
        String first = due("KKPD", 1_000_000);
        String second = due("KKPD", 2_000_000);
        as(holder)
                .post("/v1/payments/" + first + "/card-charge", charge("B1", 1_000_000))
                .expect(200);
        as(holder)
                .post("/v1/payments/" + second + "/card-charge", charge("B2", 2_000_000))
                .expect(200);

        bill("2026-09", List.of(billed("B1", 1_000_000))).expect(201);
        Api.Answer next = bill("2026-10", List.of(billed("B1", 1_000_000), billed("B2", 2_500_000))).expect(201);

        assertThat(next.text("lines/0/refusal")).isEqualTo("BILLED_BEFORE");
        assertThat(next.text("lines/1/refusal")).isEqualTo("AMOUNT_DIFFERS");
        assertThat(next.text("recognised/amount")).isEqualTo("0.00");
        bill("2026-10", List.of(billed("B2", 2_000_000))).refused(422, "card-bill-recorded");
        bill("2026-11", List.of(billed("B2", 0))).refused(400, "invalid-request");
        assertThat(as(treasurer).get("/v1/card-charges/unbilled").expect(200).text("items/0/paymentId"))
                .isEqualTo(second);
    }

    private Api.Answer bill(String period, List<Map<String, Object>> charges) {
        return as(treasurer)
                .post(
                        "/v1/card-bills",
                        Map.of("departmentId", department, "period", period, "charges", charges));
    }

    private void releaseSpd(long rupiah) {
        as(treasury)
                .put(
                        "/v1/departments/" + department + "/spd/1",
                        Map.of(
                                "period",
                                Map.of("from", today().minusDays(30), "to", today().plusDays(60)),
                                "amount",
                                rupiah(rupiah)))
                .expect(201);
    }

    private String verified(long rupiah) {
        String payment = due("LS", rupiah);
        as(technical).post("/v1/payments/" + payment + "/spp", Map.of()).expect(200);
        as(person("pptk", department, null, "finance_verifier"))
                .post("/v1/payments/" + payment + "/spp-verification", Map.of())
                .refused(403, "incompatible-duties");
        as(verifier)
                .post("/v1/payments/" + payment + "/spp-verification", Map.of())
                .expect(200);
        return payment;
    }

    private Api.Answer sp2d(String number, String first, long net, long tax, @Nullable String second) {
        Map<String, Object> one = Map.of("paymentId", first, "net", rupiah(net), "withheld", rupiah(tax));
        List<Map<String, Object>> parts = second == null
                ? List.of(one)
                : List.of(one, Map.of("paymentId", second, "net", rupiah(3_940_000), "withheld", rupiah(60_000)));
        return as(treasury)
                .post(
                        "/v1/sp2d",
                        Map.of("number", number, "date", today(), "departmentId", department, "payments", parts));
    }

    private Map<String, Object> charge(String code, long rupiah) {
        return Map.of("approvalCode", code, "chargedAt", Instant.now().minusSeconds(5), "amount", rupiah(rupiah));
    }

    private Map<String, Object> billed(String code, long rupiah) {
        return Map.of("approvalCode", code, "date", today(), "amount", rupiah(rupiah));
    }
}
