package id.rewang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.stack.token.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** UP payments through a bank that really runs, with everything that can go wrong there. */
class PayingFromCashIT extends PaymentIT {

    @Test
    void holdsFundsChecksTheBillAndPaysTheNetKeepingTheTaxBack() throws Exception {
        setUpCash(10_000_000);
        String payment = authorised(3_000_000);
        String order = orderOf(payment);
        assertThat(held(order)).isEqualTo(3_000_000);
        assertThat(available("up-cash")).isEqualTo(7_000_000);

        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");

        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(2_985_000));
        assertThat(held(order)).isZero();
        assertThat(available("up-cash")).isEqualTo(7_000_000);
        assertThat(balance("up-cash/" + department)).isEqualTo(7_015_000);
        assertThat(balance("tax-payable/" + department)).isEqualTo(-15_000);
        assertThat(balance("payable/" + order)).isZero();
        assertThat(balance("expense/" + department)).isEqualTo(3_000_000);
        await(() -> eventsOf(order).size() == 4);
        assertThat(eventsOf(order))
                .containsExactly("FundsReserved", "BillAccepted", "PaymentInstructed", "PaymentSettled");
        assertThat(event(order, "PaymentSettled").at("/withheld/0/ruleId").asString())
                .isEqualTo("tax.pph-final-umkm.rate");
        assertThat(event(order, "PaymentSettled").at("/net/amount").asString()).isEqualTo("2985000.00");
    }

    @Test
    void tellsTheSellerWhereTheMoneyIsAndSinceWhenTheNewestFirst() throws Exception {
        setUpCash(10_000_000);
        String older = due("UP", 1_000_000);
        String newer = due("UP", 2_000_000);
        assertThat(payment(older).text("since")).isEqualTo(payment(older).text("dueAt"));

        as(technical).post("/v1/payments/" + older + "/request", Map.of()).expect(200);

        String since = payment(older).text("since");
        assertThat(Instant.parse(since)).isAfter(Instant.parse(payment(older).text("dueAt")));
        Api.Answer first = as(owner).get("/v1/payments?limit=1").expect(200);
        assertThat(first.text("items/0/id")).isEqualTo(newer);
        Api.Answer second = as(owner).get("/v1/payments?limit=1&cursor=" + first.text("next"));
        assertThat(second.text("items/0/id")).isEqualTo(older);
        assertThat(second.text("items/0/since")).isEqualTo(since);
        assertThat(second.body().path("next").isNull()).isTrue();
    }

    @Test
    void refusesTheFundsOfAnOrderThatTheCashDoesNotCoverAndHoldsNothing() throws Exception {
        setUpCash(1_000_000);
        String first = submitted("UP", 900_000);
        awaitEvent(first, "FundsReserved");
        String second = submitted("UP", 100_001);
        awaitEvent(second, "FundsRefused");

        assertThat(event(second, "FundsRefused").path("code").asString()).isEqualTo("UP_CASH_SHORT");
        assertThat(event(second, "FundsRefused").at("/available/amount").asString())
                .isEqualTo("100000.00");
        assertThat(held(second)).isZero();

        tell(first, "OrderExpired", 1, Map.of("deadline", "ACCEPTANCE"));
        await(() -> held(first) == 0);
        assertThat(available("up-cash")).isEqualTo(1_000_000);
    }

    @Test
    void refusesFundsForADepartmentWithoutFund() {
        String order = submitted("KKPD", 100_000);
        awaitEvent(order, "FundsRefused");
        assertThat(event(order, "FundsRefused").path("code").asString()).isEqualTo("NO_SUCH_FUND");
    }

    @Test
    void showsTheFundsAndTransfersOfWhatIsKnownAndNoEmptyPageOfWhatIsNot() throws Exception {
        setUpCash(1_000_000);

        String funds = "/v1/departments/" + department + "/funds";
        assertThat(as(auditor).get(funds).expect(200).text("items/0/provided/amount"))
                .isEqualTo("1000000.00");
        as(auditor).get("/v1/departments/" + id() + "/funds").refused(404, "not-found");
        String transfers = "/v1/ledger/transfers?account=up-cash/" + department;
        assertThat(as(auditor).get(transfers).expect(200).text("items/0/amount/amount"))
                .isEqualTo("1000000.00");
        as(auditor).get("/v1/ledger/transfers?account=up-cash/" + id()).refused(404, "not-found");
    }

    @Test
    void showsATreasurerTheLedgerOfTheirOwnDepartmentAndNoOther() throws Exception {
        setUpCash(10_000_000);
        String order = orderOf(due("UP", 3_000_000));
        String cash = "/v1/ledger/transfers?account=up-cash/" + department;
        String owed = "/v1/ledger/transfers?account=payable/" + order;
        String treasuryCash = "/v1/ledger/transfers?account=rkud/" + REGION;

        assertThat(accountsSeenBy(treasurer))
                .containsExactly(
                        "expense/" + department,
                        "held-orders/" + department,
                        "payable/" + order,
                        "up-cash/" + department);
        assertThat(as(treasurer).get(owed).expect(200).text("items/0/debitCode"))
                .isEqualTo("expense/" + department);
        assertThat(as(treasurer).get(cash).expect(200).text("items/0/creditCode"))
                .isEqualTo("rkud/" + REGION);
        as(treasurer).get(treasuryCash).refused(403, "not-yours");

        Person stranger = person("bendahara-lain", id(), null, "treasurer");
        assertThat(accountsSeenBy(stranger)).isEmpty();
        as(stranger).get(cash).refused(403, "not-yours");
        as(stranger).get(owed).refused(403, "not-yours");

        as(treasury).get(treasuryCash).expect(200);
        as(treasury).get(owed).expect(200);
    }

    private List<String> accountsSeenBy(Person person) throws Exception {
        return texts(as(person).get("/v1/ledger/accounts").expect(200).body().path("items"), "code");
    }

    @Test
    void aReducedOrderHoldsLessAndEventsOfAnotherRoundChangeNothing() throws Exception {
        setUpCash(1_000_000);
        String order = submitted("UP", 900_000);
        awaitEvent(order, "FundsReserved");
        tell(order, "OrderRejected", 2, Map.of("reason", "another round"));
        tell(order, "OrderReduced", 1, Map.of("newTotal", rupiah(400_000)));
        await(() -> held(order) == 400_000);
        tell(order, "OrderRejected", 1, Map.of("reason", "too dear"));
        await(() -> held(order) == 0);
        submit(order, 2, "UP", 500_000);
        await(() -> held(order) == 500_000);
        assertThat(available("up-cash")).isEqualTo(500_000);
    }

    @Test
    void paysOnceWhenTheCallbackComesTwice() throws Exception {
        setUpCash(10_000_000);
        fault("REPEAT_CALLBACK", null);
        String payment = authorised(1_000_000);
        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(1_000_000));
        assertThat(eventsOf(orderOf(payment)).stream().filter("PaymentSettled"::equals))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void asksAfterALostAnswerAndNeverPaysTwice() throws Exception {
        setUpCash(10_000_000);
        fault("LOSE_ANSWER", null);
        fault("NO_CALLBACK", null);
        String payment = authorised(1_000_000);
        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(1_000_000));
        assertThat(payment(payment).text("attempts/0/reference")).endsWith("P01");
        assertThat(payment(payment).body().path("attempts")).hasSize(1);
    }

    @Test
    void sendsTheSameReferenceAgainWhenTheBankNeverReceivedIt() throws Exception {
        setUpCash(10_000_000);
        fault("NEVER_RECEIVE", null);
        String payment = authorised(1_000_000);
        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(1_000_000));
        assertThat(payment(payment).body().path("attempts")).hasSize(1);
        assertThat(payment(payment).body().at("/attempts/0/tries").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void holdsTheFundsAgainWhenTheBankRefusesAndPaysWithTheNextAttempt() throws Exception {
        setUpCash(10_000_000);
        fault("REFUSE", null);
        String payment = authorised(3_000_000);
        String order = orderOf(payment);
        instruct(payment).expect(200);
        awaitState(payment, "RETURNED");
        assertThat(held(order)).isEqualTo(3_000_000);
        assertThat(available("up-cash")).isEqualTo(7_000_000);
        awaitEvent(order, "PaymentReturned");
        assertThat(event(order, "PaymentReturned").path("wasSettled").asBoolean())
                .isFalse();

        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        assertThat(payment(payment).body().path("attempt").asInt()).isEqualTo(2);
        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(2_985_000));
        assertThat(balance("payable/" + order)).isZero();
    }

    @Test
    void undoesASettledPaymentThatTheBankSendsBackAndPaysItAgain() throws Exception {
        setUpCash(10_000_000);
        fault("RETURN", "PT0.5S");
        String payment = authorised(3_000_000);
        String order = orderOf(payment);
        instruct(payment).expect(200);
        awaitState(payment, "RETURNED");
        awaitEvent(order, "PaymentReturned");
        assertThat(event(order, "PaymentReturned").path("wasSettled").asBoolean())
                .isTrue();
        assertThat(held(order)).isEqualTo(3_000_000);
        assertThat(balance("up-cash/" + department)).isEqualTo(10_000_000);
        assertThat(balance("tax-payable/" + department)).isZero();

        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        assertThat(balance("payable/" + order)).isZero();
        assertThat(available("up-cash")).isEqualTo(7_000_000);
        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(2_985_000));
    }

    @Test
    void settlesADelayedTransferWhenTheCallbackComes() throws Exception {
        setUpCash(10_000_000);
        fault("DELAY", "PT1S");
        String payment = authorised(1_000_000);
        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(1_000_000));
    }

    @Test
    void refusesABillWithEveryReasonAndAcceptsOnePerHandover() throws Exception {
        setUpCash(10_000_000);
        String order = issued("UP", 1_000_000);
        String handover = handedOver(order, 6, 100_000);
        Api.Answer refused = bill(order, handover, 650_000).expect(201);
        assertThat(refused.text("state")).isEqualTo("REFUSED");
        assertThat(texts(refused.body().path("reasons"), "code")).containsExactly("AMOUNT_DIFFERS");
        assertThat(bill(order, handover, 600_000).expect(201).text("state")).isEqualTo("ACCEPTED");
        assertThat(texts(bill(order, handover, 600_000).expect(201).body().path("reasons"), "code"))
                .containsExactly("HANDOVER_BILLED_BEFORE", "ORDER_EXCEEDED");
        await(() -> eventsOf(order).size() == 4);
        assertThat(eventsOf(order)).containsExactly("FundsReserved", "BillRefused", "BillAccepted", "BillRefused");
    }

    @Test
    void instructsOnlyToAVerifiedAccount() throws Exception {
        setUpCash(10_000_000);
        setUpPayee(true, false);
        String payment = authorised(1_000_000);
        instruct(payment).refused(422, "payee-account-not-verified");
        assertThat(payment(payment).text("state")).isEqualTo("AUTHORISED");
        setUpPayee(true, true);
        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
    }

    @Test
    void theTreasurerHoldsNoOtherDutyOfTheOrder() throws Exception {
        setUpCash(10_000_000);
        String payment = authorised(1_000_000);
        for (String other : List.of("pp", "ppk", "penerima", "pptk", "kpa")) {
            as(person(other, department, null, "treasurer"))
                    .post("/v1/payments/" + payment + "/instruction", Map.of("channel", "SNAP"))
                    .refused(403, "incompatible-duties");
        }
        as(person("bendahara", id(), null, "treasurer"))
                .post("/v1/payments/" + payment + "/instruction", Map.of("channel", "SNAP"))
                .refused(403, "not-yours");
        as(technical)
                .post("/v1/payments/" + payment + "/instruction", Map.of("channel", "SNAP"))
                .refused(403, "forbidden");
    }

    @Test
    void releasesMoneyOnlyToATreasurerWhoHasJustEnteredAOneTimeCode() throws Exception {
        setUpCash(10_000_000);
        String payment = authorised(1_000_000);
        Api treasurerWithPassword = withoutSecondFactor(treasurer);
        treasurerWithPassword
                .post("/v1/payments/" + payment + "/instruction", Map.of("channel", "SNAP"))
                .refused(403, "second-factor-needed");
        treasurerWithPassword
                .post("/v1/bulk-transfers", Map.of("paymentIds", List.of(payment)))
                .refused(403, "second-factor-needed");
        assertThat(payment(payment).text("state")).isEqualTo("AUTHORISED");
        instruct(payment).expect(200);
    }

    @Test
    void refusesStepsOutOfOrderStaleVersionsAndUnknownPayments() throws Exception {
        setUpCash(10_000_000);
        String payment = due("UP", 1_000_000);
        String path = "/v1/payments/" + payment;
        as(authority).post(path + "/authorisation", Map.of()).refused(409, "illegal-state");
        as(technical).post(path + "/request", Map.of(), "\"7\"", id()).refused(412, "version-mismatch");
        as(technical).post(path + "/spp", Map.of()).refused(422, "wrong-payment-method");
        as(technical).post(path + "/request", Map.of()).expect(200);
        as(technical).post(path + "/request", Map.of()).refused(409, "illegal-state");
        as(technical).post("/v1/payments/" + id() + "/request", Map.of()).refused(404, "not-found");
        as(treasurer).post(path + "/instruction", Map.of("channel", "PIGEON")).refused(400, "invalid-request");
    }

    @Test
    void paysThroughAFileAndReadsTheBanksAnswerWholeOrNotAtAll() throws Exception {
        setUpCash(10_000_000);
        String payment = authorised(1_000_000);
        as(treasurer)
                .post("/v1/payments/" + payment + "/instruction", Map.of("channel", "BULK_FILE"))
                .expect(200);
        assertThat(idsOf("/v1/payments?awaiting=FILE")).containsExactly(payment);
        Api.Answer bulk = as(treasurer)
                .post("/v1/bulk-transfers", Map.of("paymentIds", List.of(payment)))
                .expect(201);
        assertThat(idsOf("/v1/payments?awaiting=FILE")).isEmpty();
        assertThat(idsOf("/v1/bulk-transfers")).containsExactly(bulk.text("id"));
        as(treasurer)
                .post("/v1/bulk-transfers", Map.of("paymentIds", List.of(payment)))
                .refused(422, "not-for-bulk-file");
        String path = "/v1/bulk-transfers/" + bulk.text("id");
        String file = as(treasurer).get(path + "/file").expect(200).response().body();
        String name = bulk.text("fileReference");
        BANK.ask("POST", "/bulk/files", file, "X-Bank-User", "satu");
        BANK.ask("POST", "/bulk/files/" + name + "/release", "", "X-Bank-User", "dua");
        String answer = new String(BANK.ask("GET", "/bulk/files/" + name + "/answer", ""));

        as(treasurer)
                .upload(
                        path + "/answer",
                        "answer.csv",
                        answer.substring(0, answer.length() - 30).getBytes())
                .refused(422, "bulk-answer-refused");
        assertThat(payment(payment).text("state")).isEqualTo("INSTRUCTED");
        as(treasurer).upload(path + "/answer", "answer.csv", answer.getBytes()).expect(200);
        as(treasurer).upload(path + "/answer", "answer.csv", answer.getBytes()).expect(200);
        assertThat(payment(payment).text("state")).isEqualTo("SETTLED");
        assertThat(BANK.balance(payeeNo)).isEqualTo(Money.rupiah(1_000_000));
    }

    @Test
    void worksOutTheTaxAsOfTodayUntilThePaymentIsInstructed() throws Exception {
        setUpCash(10_000_000);
        String payment = authorised(3_000_000);
        Api.Answer forecast =
                as(treasurer).get("/v1/payments/" + payment + "/explanation").expect(200);
        assertThat(forecast.body().path("forecast").asBoolean()).isTrue();
        assertThat(forecast.text("withheld/0/ruleId")).isNotEmpty();
        instruct(payment).expect(200);
        Api.Answer done =
                as(treasurer).get("/v1/payments/" + payment + "/explanation").expect(200);
        assertThat(done.body().path("forecast").asBoolean()).isFalse();
        assertThat(done.body().path("withheld")).isEqualTo(forecast.body().path("withheld"));
        assertThat(done.text("net/amount")).isEqualTo(forecast.text("net/amount"));
    }

    @Test
    void findsPaymentsByWhatTheyWaitForAndRefusesWhatIsNoAmount() throws Exception {
        setUpCash(10_000_000);
        String payment = authorised(1_000_000);
        instruct(payment).expect(200);
        awaitState(payment, "SETTLED");
        assertThat(idsOf("/v1/payments?awaiting=STATEMENT&net=1000000.00")).containsExactly(payment);
        assertThat(idsOf("/v1/payments?awaiting=STATEMENT&net=1000000.01")).isEmpty();
        assertThat(idsOf("/v1/payments?awaiting=STATEMENT&paymentMethod=UP")).containsExactly(payment);
        assertThat(idsOf("/v1/payments?awaiting=STATEMENT&paymentMethod=LS")).isEmpty();
        assertThat(payment(payment).text("sellerName")).isEqualTo("Dapur (data contoh)");
        assertThat(payment(payment).text("orderNumber"))
                .isEqualTo("SP/CONTOH/" + orderOf(payment).substring(0, 8));
        as(treasurer).get("/v1/payments?net=banyak").refused(400, "invalid-request");
        assertThat(texts(
                        as(treasurer)
                                .get("/v1/ledger/transfers?account=up-cash/" + department + "&amount=10000000.00")
                                .expect(200)
                                .body()
                                .path("items"),
                        "debitCode"))
                .containsExactly("up-cash/" + department);
    }

    @Test
    void listsWhatHasWaitedLongestFirstAndWhatIsPaidTheNewestFirst() throws Exception {
        setUpCash(10_000_000);
        String first = authorised(1_000_000);
        String second = authorised(1_000_000);
        assertThat(idsOf("/v1/payments?state=AUTHORISED")).containsExactly(first, second);
        assertThat(idsOf("/v1/payments")).containsExactly(second, first);
        String cursor = as(treasurer).get("/v1/payments?limit=1").expect(200).text("next");
        assertThat(idsOf("/v1/payments?limit=1&cursor=" + cursor)).containsExactly(first);
    }

    private List<String> idsOf(String list) {
        return texts(as(treasurer).get(list).expect(200).body().path("items"), "id");
    }

    private void fault(String fault, String after) throws Exception {
        BANK.fault(json(
                after == null
                        ? Map.of("fault", fault, "sourceAccount", accountNo)
                        : Map.of("fault", fault, "sourceAccount", accountNo, "after", after)));
    }
}
