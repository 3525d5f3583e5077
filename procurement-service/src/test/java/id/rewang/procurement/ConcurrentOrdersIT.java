package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ConcurrentOrdersIT extends ProcurementIT {

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void neverOverspendsALineHoweverManySubmitAtOnce() throws Exception {
        setUp(1_000_000);
        // Each order is worth 43,000: the line bears 23.
        List<String> states = allAtOnce(
                40,
                () -> as(officer)
                        .post("/v1/purchase-orders", wish(1, 1, true))
                        .expect(201)
                        .text("state"));

        assertThat(states).filteredOn("SUBMITTED"::equals).hasSize(23);
        assertThat(states).filteredOn("REFUSED"::equals).hasSize(17);
        assertThat(committed()).isEqualTo(23 * 43_000);
    }

    @Test
    void placesOneOrderForOneIdempotencyKeyAndAnswersItAgain() throws Exception {
        setUp(1_000_000);
        String key = UUID.randomUUID().toString();
        List<String> bodies = allAtOnce(
                8,
                () -> as(officer)
                        .post("/v1/purchase-orders", wish(1, 1, true), "*", key)
                        .expect(201)
                        .response()
                        .body());

        assertThat(bodies).containsOnly(bodies.getFirst());
        assertThat(committed()).isEqualTo(43_000);
        as(officer).post("/v1/purchase-orders", wish(2, 1, true), "*", key).refused(422, "idempotency-key-reused");
    }

    @Test
    void letsOneOfTwoDecisionsOnTheSameVersionThrough() throws Exception {
        setUp(1_000_000);
        String order = awaitingApproval(1, 1);
        String version = order(order).etag();

        List<Integer> statuses = allAtOnce(
                4,
                () -> as(approver)
                        .post(
                                path(order, "approval"),
                                Map.of(),
                                version,
                                UUID.randomUUID().toString())
                        .response()
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(order(order).text("number")).endsWith("/000001");
        await(() -> eventsOf(order).contains("OrderIssued"));
        assertThat(eventsOf(order)).containsExactly("OrderSubmitted", "OrderApproved", "OrderIssued");
    }

    @Test
    void appliesEventsOnceThatComeTwiceAndInAnyNumberOfRepetitions() {
        setUp(1_000_000);
        String order = submitted(1, 1);
        String body = json(Map.of("round", 1, "reservedAt", "2026-10-05T02:00:01Z"));
        long stock = OTHERS.publish(STOCK, order, "catalog.StockReserved.v1", body);
        for (int i = 0; i < 5; i++) {
            OTHERS.repeat(STOCK, order, "catalog.StockReserved.v1", body, stock);
        }
        tellFunds(order, 1);
        awaitState(order, "AWAITING_APPROVAL");
        // A new event that says the same again is ignored as well.
        tellStock(order, 1);
        tellFunds(order, 1);
        String next = awaitingApproval(1, 1);
        assertThat(order(next).text("state")).isEqualTo("AWAITING_APPROVAL");

        assertThat(count("SELECT count(*) FROM order_act WHERE order_id = '" + order + "'"))
                .isEqualTo(3);
    }

    @Test
    void answersThatComeTogetherEachTakeEffectOnceAndInTheirOrder() {
        setUp(10_000_000);
        List<String> held =
                IntStream.range(0, 30).mapToObj(i -> submitted(1, 1)).toList();
        String refused = submitted(1, 1);
        whileAnswersWait(() -> {
            for (String order : held) {
                tellStock(order, 1);
                tellFunds(order, 1);
            }
            tellStock(refused, 1);
            tellStockRefused(refused, 1);
            tellStock(refused, 1);
        });

        for (String order : held) {
            awaitState(order, "AWAITING_APPROVAL");
            assertThat(actsOf(order))
                    .startsWith("OrderSubmitted")
                    .containsExactlyInAnyOrder("OrderSubmitted", "StockReserved", "FundsReserved");
            assertThat(order(order).text("version")).isEqualTo("2");
        }
        awaitState(refused, "REFUSED");
        assertThat(actsOf(refused)).containsExactly("OrderSubmitted", "StockReserved", "OrderRefused");
        // Had the batch failed, each of its events would have been done again in a transaction of its own.
        assertThat(count("SELECT count(DISTINCT xmin::text) FROM order_act WHERE no > 1 AND order_id = '" + refused
                        + "'"))
                .isOne();
    }

    @Test
    void numbersDocumentsWithoutGapsWhenManyAreIssuedAtOnce() throws Exception {
        setUp(1_000_000);
        List<String> orders =
                IntStream.range(0, 6).mapToObj(i -> awaitingApproval(1, 1)).toList();
        List<Callable<String>> approvals = orders.stream()
                .map(order -> (Callable<String>) () -> as(approver)
                        .post(path(order, "approval"), Map.of())
                        .expect(200)
                        .text("number"))
                .toList();

        assertThat(allAtOnce(approvals).stream().map(number -> number.substring(number.lastIndexOf('/') + 1)))
                .containsExactlyInAnyOrder("000001", "000002", "000003", "000004", "000005", "000006");
    }

    /** What is told meanwhile comes in one batch, but for the first event of each topic, with which the service waits. */
    private void whileAnswersWait(Runnable tell) {
        transaction.executeWithoutResult(status -> {
            db.sql("LOCK TABLE inbox IN EXCLUSIVE MODE").update();
            tell.run();
        });
    }

    private List<String> actsOf(String order) {
        return db.sql("SELECT what FROM order_act WHERE order_id = ?::uuid ORDER BY no")
                .param(order)
                .query(String.class)
                .list();
    }

    private static <T> List<T> allAtOnce(int times, Callable<T> call) throws Exception {
        return allAtOnce(IntStream.range(0, times).mapToObj(i -> call).toList());
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = threads.invokeAll(calls);
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
