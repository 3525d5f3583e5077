package id.rewang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Statements of a bank that really runs, imported and reconciled to the last rupiah. */
class ReconcilingIT extends PaymentIT {

    @Test
    void matchesByReferenceAndByAmountBooksTheFeeAndPutsTheRestIntoSuspense() throws Exception {
        setUpCash(10_000_000);
        String byReference = paid(3_000_000);
        hideTheNextReference();
        String byAmount = paid(1_234_000);
        post("DEBIT", "2900.00", "BIAYA ADMINISTRASI");
        post("CREDIT", "75000.00", "SETORAN TUNAI");

        Api.Answer imported = importStatement("csv").expect(201);
        assertThat(imported.body().path("lines").asInt()).isEqualTo(4);
        assertThat(imported.body().path("matchedByReference").asInt()).isEqualTo(1);
        assertThat(imported.body().path("matchedByAmount").asInt()).isEqualTo(1);
        assertThat(imported.body().path("booked").asInt()).isEqualTo(1);
        assertThat(imported.body().path("unmatched").asInt()).isEqualTo(1);
        assertThat(payment(byReference).text("reconciled")).isEqualTo("REFERENCE");
        assertThat(payment(byAmount).text("reconciled")).isEqualTo("AMOUNT");
        awaitEvent(orderOf(byAmount), "PaymentReconciled");

        Api.Answer suspense = as(treasurer).get("/v1/suspense").expect(200);
        assertThat(suspense.text("balance/amount")).isEqualTo("75000.00");
        assertThat(suspense.text("listed/amount")).isEqualTo("75000.00");
        JsonNode line = suspense.body().at("/lines/items/0");
        assertThat(line.path("owner").asString()).isEqualTo("bendahara pengeluaran");
        assertThat(bookBalance()).isEqualTo(BANK.balance(accountNo));

        String path = "/v1/statement-lines/" + line.path("id").asString();
        as(treasurer)
                .post(path + "/explanation", Map.of("category", "BANK_FEE", "owner", "x", "reason", "y"))
                .refused(422, "category-does-not-fit");
        as(treasurer).post(path + "/match", Map.of("paymentId", byAmount)).refused(422, "amount-differs");
        as(treasurer)
                .post(
                        path + "/explanation",
                        Map.of("category", "STRAY_CREDIT", "owner", "bendahara", "reason", "setoran tak dikenal"))
                .expect(200);
        assertThat(as(treasurer).get("/v1/suspense").expect(200).text("listed/amount"))
                .isEqualTo("75000.00");
        as(treasurer)
                .post(path + "/explanation", Map.of("category", "INTEREST", "owner", "bank", "reason", "jasa giro"))
                .expect(200);
        assertThat(as(treasurer).get("/v1/suspense").expect(200).text("balance/amount"))
                .isEqualTo("0.00");
        as(treasurer)
                .post(path + "/explanation", Map.of("category", "OTHER", "owner", "x", "reason", "y"))
                .refused(409, "illegal-state");
        assertThat(bookBalance()).isEqualTo(BANK.balance(accountNo));
    }

    @Test
    void theStatementSettlesWhatTheBankNeverToldAndShowsWhatCameBack() throws Exception {
        setUpCash(10_000_000);
        fault(Map.of("fault", "RETURN", "sourceAccount", accountNo, "onNextDay", true));
        String returned = paid(1_000_000);
        importStatement("csv").expect(201);
        fault(Map.of("fault", "NO_CALLBACK", "sourceAccount", accountNo));
        Api.Answer imported = importStatement("xlsx").expect(201);
        assertThat(imported.body().path("unmatched").asInt()).isZero();
        awaitState(returned, "RETURNED");
        assertThat(held(orderOf(returned))).isEqualTo(1_000_000);
        assertThat(bookBalance()).isEqualTo(Money.rupiah(10_000_000));

        instruct(returned).expect(200);
        awaitState(returned, "SETTLED");
        importStatement("camt.053.001.02").expect(201);
        assertThat(payment(returned).text("reconciled")).isEqualTo("REFERENCE");
        assertThat(bookBalance()).isEqualTo(BANK.balance(accountNo));
    }

    @Test
    void twoLinesOfOneAmountAreLeftToPeopleAndMatchedByHand() throws Exception {
        setUpCash(10_000_000);
        hideTheNextReference();
        String first = paid(1_000_000);
        hideTheNextReference();
        String second = paid(1_000_000);
        Api.Answer imported = importStatement("xlsx").expect(201);
        assertThat(imported.body().path("unmatched").asInt()).isEqualTo(2);
        List<String> lines = texts(
                as(treasurer)
                        .get("/v1/statement-lines?state=UNMATCHED")
                        .expect(200)
                        .body()
                        .path("items"),
                "id");
        as(treasurer)
                .post("/v1/statement-lines/" + lines.get(0) + "/match", Map.of("paymentId", first))
                .expect(200);
        as(treasurer)
                .post("/v1/statement-lines/" + lines.get(1) + "/match", Map.of("paymentId", first))
                .refused(422, "matched-before");
        as(treasurer)
                .post("/v1/statement-lines/" + lines.get(1) + "/match", Map.of("paymentId", second))
                .expect(200);
        assertThat(payment(second).text("reconciled")).isEqualTo("MANUAL");
        Api.Answer line =
                as(treasurer).get("/v1/statement-lines/" + lines.get(1)).expect(200);
        assertThat(line.text("matchedBy")).isEqualTo("MANUAL");
        assertThat(line.text("shows/0/paymentId")).isEqualTo(second);
        assertThat(line.text("shows/0/orderNumber")).isEqualTo(payment(second).text("orderNumber"));
        assertThat(line.etag()).isEqualTo("\"1\"");
        as(treasurer).get("/v1/statement-lines/" + id()).refused(404, "not-found");
        assertThat(texts(as(treasurer).get("/v1/statements").expect(200).body().path("items"), "id"))
                .containsExactly(line.text("statementId"));
        assertThat(texts(
                        as(treasurer)
                                .get("/v1/bank-accounts")
                                .expect(200)
                                .body()
                                .path("items"),
                        "id"))
                .containsExactly(bankAccount);
        assertThat(as(treasurer).get("/v1/suspense").expect(200).text("balance/amount"))
                .isEqualTo("0.00");
    }

    @Test
    void refusesAStatementThatIsCutOfAnotherAccountOrImportedAlready() throws Exception {
        setUpCash(10_000_000);
        paid(1_000_000);
        byte[] statement = statement(accountNo, "camt.053.001.08");
        upload(bankAccount, "s.xml", java.util.Arrays.copyOf(statement, statement.length / 2))
                .refused(422, "statement-unreadable");
        assertThat(count("SELECT count(*) FROM bank_statement WHERE bank_account_id = '" + bankAccount + "'"))
                .isZero();
        upload(bankAccount, "s.xml", statement).expect(201);
        upload(bankAccount, "s.xml", statement).refused(422, "statement-already-imported");

        String other = id();
        as(administrator)
                .put(
                        "/v1/bank-accounts/" + other,
                        Map.of(
                                "region",
                                REGION,
                                "departmentId",
                                department,
                                "purpose",
                                "TREASURER",
                                "bankCode",
                                "014",
                                "number",
                                "1" + accountNo,
                                "name",
                                "Lain"))
                .expect(201);
        upload(other, "s.xml", statement).refused(422, "statement-other-account");
    }

    @Test
    void depositsTheWithheldTaxOnceAndReconcilesIt() throws Exception {
        setUpCash(10_000_000);
        openStateTreasury();
        String payment = paid(3_000_000);
        String unpaid = authorised(4_000_000);
        assertThat(texts(
                        as(treasurer)
                                .get("/v1/payments?taxCash=RESERVED")
                                .expect(200)
                                .body()
                                .path("items"),
                        "id"))
                .containsExactly(payment);
        Map<String, Object> deposit =
                Map.of("departmentId", department, "paymentIds", List.of(payment), "billingCode", billingCode());
        as(treasurer)
                .post(
                        "/v1/tax-deposits",
                        Map.of("departmentId", department, "paymentIds", List.of(unpaid), "billingCode", billingCode()))
                .refused(422, "no-tax-to-deposit");
        String id = as(treasurer).post("/v1/tax-deposits", deposit).expect(201).text("id");
        as(treasurer).post("/v1/tax-deposits", deposit).refused(422, "no-tax-to-deposit");
        assertThat(texts(
                        as(treasurer).get("/v1/tax-deposits").expect(200).body().path("items"), "id"))
                .containsExactly(id);
        await(() -> as(treasurer)
                .get("/v1/tax-deposits/" + id)
                .expect(200)
                .text("state")
                .equals("SETTLED"));
        assertThat(balance("tax-payable/" + department)).isZero();
        assertThat(balance("up-cash/" + department)).isEqualTo(7_000_000);
        assertThat(payment(payment).text("taxCash")).isEqualTo("DEPOSITED");
        Api.Answer imported = importStatement("csv").expect(201);
        assertThat(imported.body().path("matchedByReference").asInt()).isEqualTo(2);
        assertThat(bookBalance()).isEqualTo(BANK.balance(accountNo));
    }

    private String paid(long rupiah) {
        String payment = authorised(rupiah);
        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        return payment;
    }

    private void openStateTreasury() throws Exception {
        try {
            BANK.openAccount("0990000001", "PENERIMAAN NEGARA", "STATE_TREASURY", Money.ZERO);
        } catch (IllegalStateException opened) {
            assertThat(opened).hasMessageContaining("409");
        }
    }

    private static String billingCode() {
        return "%015d".formatted(Math.abs(java.util.UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L));
    }

    /** In a table; a camt.053 still carries the bank's own reference, which we know. */
    private void hideTheNextReference() throws Exception {
        fault(Map.of("fault", "HIDE_REFERENCE", "sourceAccount", accountNo));
    }

    private static void fault(Map<String, ?> fault) throws Exception {
        BANK.fault(json(fault));
    }

    private void post(String direction, String amount, String description) throws Exception {
        BANK.ask(
                "POST",
                "/admin/accounts/" + accountNo + "/postings",
                json(Map.of("direction", direction, "amount", amount, "description", description)));
    }

    private Api.Answer importStatement(String format) throws Exception {
        return upload(bankAccount, "statement", statement(accountNo, format));
    }

    private Api.Answer upload(String account, String name, byte[] content) {
        return as(treasurer).upload("/v1/statements?bankAccountId=" + account, name, content);
    }

    /** What our books say is on the bank account. */
    private Money bookBalance() {
        return Money.rupiah(balance("up-cash/" + department) + balance("bank-clearing/" + bankAccount));
    }
}
