package id.rewang.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.money.Money;
import id.rewang.payment.PaymentDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerIT {

    private static final String REGION = "35.73";
    private static final Instant NOW = Instant.parse("2026-10-30T02:00:00Z");
    private static final int THREADS = 32;

    private static PaymentDatabase database;
    private static JdbcTemplate jdbc;
    private static Ledger ledger;
    private static TransactionTemplate transaction;

    private final UUID department = UUID.randomUUID();
    private final Account cash = Accounts.upCash(REGION, department);
    private final Account treasury = Accounts.generalTreasury(REGION);
    private final Account held = Accounts.heldOrders(REGION, department);

    @BeforeAll
    static void open() {
        database = new PaymentDatabase("ledger", THREADS + 2);
        jdbc = database.jdbc();
        transaction = database.transaction();
        ledger = new Ledger(jdbc);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void holdsUpToTheCashAndNotARupiahMore() {
        fill(1_000_000);
        assertThat(post(hold(600_000), hold(400_000), hold(1)))
                .containsExactly(Result.OK, Result.OK, Result.LIMIT_EXCEEDED);
        assertThat(available()).isEqualTo(Money.ZERO);
    }

    @Test
    void anEarlierRefusalInABatchDoesNotHinderWhatFollows() {
        fill(1_000_000);
        assertThat(post(hold(1_000_001), hold(1_000_000))).containsExactly(Result.LIMIT_EXCEEDED, Result.OK);
    }

    @Test
    void voidingGivesTheMoneyBackWithinTheSameBatch() {
        fill(1_000_000);
        Transfer first = hold(1_000_000);
        assertThat(post(first)).containsExactly(Result.OK);
        assertThat(post(first.cancel(), hold(900_000))).containsExactly(Result.OK, Result.OK);
        assertThat(available()).isEqualTo(Money.rupiah(100_000));
    }

    @Test
    void whatABatchPlacesTheSameBatchMayResolveOnce() {
        fill(1_000_000);
        Transfer first = hold(1_000_000);
        Transfer second = hold(600_000);
        Transfer third = hold(400_000);
        assertThat(post(first, first.cancel(), second, second.post(), third, third.cancel(), second.cancel()))
                .containsExactly(
                        Result.OK, Result.OK, Result.OK, Result.OK, Result.OK, Result.OK, Result.ALREADY_POSTED);
        Transfer refused = hold(400_001);
        assertThat(post(refused, refused.cancel())).containsExactly(Result.LIMIT_EXCEEDED, Result.PENDING_NOT_FOUND);
        assertThat(available()).isEqualTo(Money.rupiah(400_000));
    }

    @Test
    void theSameTransferAgainChangesNothing() {
        fill(1_000_000);
        Transfer hold = hold(600_000);
        assertThat(post(hold, hold)).containsExactly(Result.OK, Result.OK);
        assertThat(post(hold)).containsExactly(Result.EXISTS);
        assertThat(available()).isEqualTo(Money.rupiah(400_000));
    }

    @Test
    void theSameIdWithAnotherContentIsRefused() {
        fill(1_000_000);
        Transfer hold = hold(600_000);
        Transfer other = Transfer.pending(hold.id(), "hold", held, cash, Money.rupiah(1), null);
        assertThat(post(hold)).containsExactly(Result.OK);
        assertThat(post(other)).containsExactly(Result.EXISTS_DIFFERENT);
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> ledger.postAll(List.of(other), NOW)))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining("EXISTS_DIFFERENT");
    }

    @Test
    void aPendingTransferIsResolvedOnce() {
        fill(1_000_000);
        Transfer posted = hold(100_000);
        Transfer voided = hold(200_000);
        assertThat(post(posted, voided)).containsExactly(Result.OK, Result.OK);
        assertThat(post(posted.post(), voided.cancel())).containsExactly(Result.OK, Result.OK);
        assertThat(post(posted.post(), posted.cancel(), voided.post()))
                .containsExactly(Result.EXISTS, Result.ALREADY_POSTED, Result.ALREADY_VOIDED);
        assertThat(post(hold(1).post())).containsExactly(Result.PENDING_NOT_FOUND);
        assertThat(available()).isEqualTo(Money.rupiah(900_000));
    }

    @Test
    void noMoreIsPaidThanWasBilled() {
        UUID order = UUID.randomUUID();
        Account payable = Accounts.payable(REGION, order);
        Transfer bill = direct(Accounts.expense(REGION, department), payable, 500);
        assertThat(post(bill, direct(payable, treasury, 400), direct(payable, treasury, 101)))
                .containsExactly(Result.OK, Result.OK, Result.LIMIT_EXCEEDED);
    }

    @Test
    void theDatabaseRefusesToChangeDeleteOrTruncateTransfers() {
        fill(1_000);
        for (String change : List.of(
                "UPDATE ledger_transfer SET amount_minor = 1",
                "DELETE FROM ledger_transfer",
                "TRUNCATE ledger_transfer")) {
            assertThatThrownBy(() -> jdbc.execute(change)).rootCause().hasMessageContaining("denied");
        }
        jdbc.execute("GRANT UPDATE, DELETE, TRUNCATE ON ledger_transfer TO current_user");
        try {
            for (String change : List.of(
                    "UPDATE ledger_transfer SET amount_minor = 1",
                    "DELETE FROM ledger_transfer",
                    "TRUNCATE ledger_transfer")) {
                assertThatThrownBy(() -> jdbc.execute(change)).rootCause().hasMessageContaining("append-only");
            }
        } finally {
            jdbc.execute("REVOKE UPDATE, DELETE, TRUNCATE ON ledger_transfer FROM current_user");
        }
    }

    @Test
    void theDatabaseItselfKeepsTheLimits() {
        fill(1_000);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE ledger_account SET credits_posted = debits_posted + 1 WHERE id = ?", cash.id()))
                .rootCause()
                .hasMessageContaining("credits_must_not_exceed_debits");
    }

    @Test
    void manyThreadsOnTwoHotAccountsWithRepeatedIdsEndWithExactTotals() throws Exception {
        UUID second = UUID.randomUUID();
        Account otherCash = Accounts.upCash(REGION, second);
        fill(5_000);
        post(direct(otherCash, treasury, 5_000));
        List<Transfer> wanted = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Account from = i % 2 == 0 ? cash : otherCash;
            Account to = i % 2 == 0 ? otherCash : cash;
            wanted.add(Transfer.direct(UUID.randomUUID(), "move", to, from, Money.rupiah(1 + i % 7), null));
        }
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            work.add(() -> booked(wanted, random));
        }
        int booked = sumOf(work);
        List<Result> again = post(wanted.toArray(Transfer[]::new));
        assertThat(again).allMatch(result -> result == Result.EXISTS);
        assertThat(booked).isEqualTo(wanted.size());
        assertThat(balance(cash).plus(balance(otherCash))).isEqualTo(Money.rupiah(10_000));
        assertThat(jdbc.queryForList("SELECT * FROM ledger_account_difference")).isEmpty();
    }

    @Test
    void manyThreadsThatBringTheSameNewAccountsEndWithExactTotals() throws Exception {
        List<Account> departments = Stream.generate(() -> Accounts.heldOrders(REGION, UUID.randomUUID()))
                .limit(60)
                .toList();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            List<Transfer> own = departments.stream()
                    .map(department -> direct(department, treasury, 3))
                    .toList();
            work.add(() -> booked(own, random));
        }
        assertThat(sumOf(work)).isEqualTo(THREADS * departments.size());
        assertThat(ledger.balances(departments).values())
                .hasSameSizeAs(departments)
                .allMatch(balance ->
                        balance.debitsPosted() == Money.rupiah(3L * THREADS).minor());
        assertThat(jdbc.queryForList("SELECT * FROM ledger_account_difference")).isEmpty();
    }

    private static int sumOf(List<Callable<Integer>> work) throws Exception {
        int sum = 0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                sum += done.get();
            }
        }
        return sum;
    }

    /** Posts all transfers in random batches, some twice; returns how many this thread itself has booked. */
    private static int booked(List<Transfer> wanted, Random random) {
        List<Transfer> mine = new ArrayList<>(wanted);
        mine.addAll(wanted.subList(0, 50));
        Collections.shuffle(mine, random);
        int booked = 0;
        while (!mine.isEmpty()) {
            List<Transfer> batch = mine.subList(0, Math.min(mine.size(), 1 + random.nextInt(40)));
            List<Transfer> copy = List.copyOf(batch);
            List<Result> results = transaction.execute(status -> ledger.post(copy, NOW));
            booked += (int) java.util.stream.IntStream.range(0, copy.size())
                    .filter(i -> results.get(i) == Result.OK)
                    .mapToObj(i -> copy.get(i).id())
                    .distinct()
                    .count();
            assertThat(results).allMatch(Result::booked);
            batch.clear();
        }
        return booked;
    }

    private void fill(long rupiah) {
        assertThat(post(direct(cash, treasury, rupiah))).containsExactly(Result.OK);
    }

    private Transfer hold(long rupiah) {
        return Transfer.pending(UUID.randomUUID(), "hold", held, cash, Money.rupiah(rupiah), null);
    }

    private static Transfer direct(Account debit, Account credit, long rupiah) {
        return Transfer.direct(UUID.randomUUID(), "test", debit, credit, Money.rupiah(rupiah), null);
    }

    private static List<Result> post(Transfer... transfers) {
        return transaction.execute(status -> ledger.post(List.of(transfers), NOW));
    }

    private Money available() {
        return transaction.execute(status -> ledger.available(cash));
    }

    private static Money balance(Account account) {
        return transaction.execute(status -> ledger.available(account));
    }
}
