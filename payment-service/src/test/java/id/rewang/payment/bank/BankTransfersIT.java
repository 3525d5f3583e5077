package id.rewang.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import id.rewang.kit.money.Money;
import id.rewang.payment.statement.ParsedLine;
import id.rewang.payment.statement.ParsedStatement;
import id.rewang.payment.statement.StatementFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a bank that really runs, with all that can go wrong there. */
class BankTransfersIT {

    private static final String TREASURER = "0011000002";
    private static final String SELLER = "0021000017";
    private static final Money AMOUNT = Money.parse("1250000.50", "IDR");
    private static final AtomicInteger REFERENCES = new AtomicInteger();
    private static final List<BankNotification> HEARD = new CopyOnWriteArrayList<>();

    @TempDir
    static Path dir;

    private static HttpServer callbacks;
    private static RunningBank bank;
    private static SnapTransfers transfers;

    @BeforeAll
    static void start() throws Exception {
        callbacks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        callbacks.start();
        bank = new RunningBank(
                dir, URI.create("http://127.0.0.1:" + callbacks.getAddress().getPort() + "/snap/v1.0/transfer/notify"));
        SnapCallbackVerifier verifier = bank.callbackVerifier();
        callbacks.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            HEARD.add(verifier.verified(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestBody().readAllBytes(),
                    headers.getFirst("X-TIMESTAMP"),
                    headers.getFirst("X-SIGNATURE"),
                    headers.getFirst("X-PARTNER-ID")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        transfers = bank.transfers(Duration.ofSeconds(5));
        bank.openAccount(TREASURER, "BENDAHARA CONTOH", "TREASURER", Money.rupiah(900_000_000));
        bank.openAccount(SELLER, "KOPERASI CONTOH", "SELLER", Money.ZERO);
    }

    @AfterAll
    static void stop() {
        transfers.close();
        bank.close();
        callbacks.stop(0);
    }

    @BeforeEach
    void clearFaults() throws Exception {
        bank.ask("DELETE", "/admin/faults", "");
    }

    @Test
    void paysAndHearsSoFromTheBank() throws Exception {
        Money before = bank.balance(SELLER);
        TransferInstruction instruction = toSeller();

        assertThat(transfers.send(instruction)).isInstanceOf(TransferAnswer.Accepted.class);

        assertThat(bank.balance(SELLER)).isEqualTo(before.plus(AMOUNT));
        assertThat(transfers.enquire(instruction)).isInstanceOf(TransferStatus.Settled.class);
        await().until(() -> heardOf(instruction).size() == 1);
        assertThat(heardOf(instruction)).hasOnlyElementsOfType(TransferStatus.Settled.class);
    }

    @Test
    void hearsFromTheBankWhateverDayItPlays() throws Exception {
        bank.ask(
                "PUT",
                "/admin/clock",
                "{\"at\":\"" + OffsetDateTime.now(ZoneOffset.UTC).plusDays(30) + "\"}");
        TransferInstruction instruction = toSeller();

        transfers.send(instruction);

        await().until(() -> heardOf(instruction).size() == 1);
        bank.ask("DELETE", "/admin/clock", "");
    }

    @Test
    void paysOnceHoweverOftenTheSameIsSent() throws Exception {
        Money before = bank.balance(SELLER);
        TransferInstruction instruction = toSeller();

        transfers.send(instruction);
        transfers.send(instruction);
        transfers.send(instruction);

        assertThat(bank.balance(SELLER)).isEqualTo(before.plus(AMOUNT));
    }

    @Test
    void paysToAnotherBankAndHearsLater() {
        TransferInstruction instruction =
                new TransferInstruction(newReference(), AMOUNT, TREASURER, "8820001122", "014", "TOKO CONTOH", "ATK");

        assertThat(transfers.send(instruction)).isInstanceOf(TransferAnswer.Pending.class);
        await().until(() -> transfers.enquire(instruction) instanceof TransferStatus.Settled);
    }

    @Test
    void learnsWhyABankRefusesForGood() throws Exception {
        bank.fault("{\"fault\":\"REFUSE\",\"reason\":\"Rekening tidak aktif\"}");
        TransferInstruction instruction = toSeller();

        assertThat(transfers.send(instruction))
                .isEqualTo(new TransferAnswer.Refused("4031718", "Rekening tidak aktif"));
        assertThat(transfers.enquire(instruction)).isEqualTo(new TransferStatus.Refused("18", "Rekening tidak aktif"));
    }

    @Test
    void findsOutByEnquiryWhatBecameOfALostAnswer() throws Exception {
        bank.fault("{\"fault\":\"LOSE_ANSWER\"}");
        Money before = bank.balance(SELLER);
        TransferInstruction instruction = toSeller();

        assertThat(transfers.send(instruction)).isInstanceOf(TransferAnswer.Unknown.class);
        assertThat(transfers.enquire(instruction)).isInstanceOf(TransferStatus.Settled.class);
        assertThat(bank.balance(SELLER)).isEqualTo(before.plus(AMOUNT));
    }

    @Test
    void givesUpWaitingForAnAnswerThatHangs() throws Exception {
        bank.fault("{\"fault\":\"LOSE_ANSWER\",\"after\":\"PT3S\"}");
        try (SnapTransfers impatient = bank.transfers(Duration.ofMillis(300))) {
            assertThat(impatient.send(toSeller())).isInstanceOf(TransferAnswer.Unknown.class);
        }
    }

    @Test
    void sendsTheSameAgainWhenTheBankNeverReceivedIt() throws Exception {
        bank.fault("{\"fault\":\"NEVER_RECEIVE\"}");
        TransferInstruction instruction = toSeller();

        assertThat(transfers.send(instruction)).isInstanceOf(TransferAnswer.Unknown.class);
        assertThat(transfers.enquire(instruction)).isInstanceOf(TransferStatus.NotFound.class);
        assertThat(transfers.send(instruction)).isInstanceOf(TransferAnswer.Accepted.class);
    }

    @Test
    void hearsOfAReturn() throws Exception {
        bank.fault("{\"fault\":\"RETURN\",\"after\":\"PT0.1S\"}");
        TransferInstruction instruction = toSeller();

        transfers.send(instruction);

        await().until(() -> heardOf(instruction).size() == 2);
        assertThat(heardOf(instruction).getLast()).isInstanceOf(TransferStatus.Returned.class);
    }

    @Test
    void readsTheAnswerToABulkFileThatASecondPersonReleased() throws Exception {
        TransferInstruction good = toSeller();
        TransferInstruction bad = new TransferInstruction(
                newReference(), AMOUNT, TREASURER, "9999999999", RunningBank.BANK_CODE, "TOKO CONTOH", "ATK");
        BulkTransferFile file = new BulkTransferFile("NPD-" + good.reference(), TREASURER, List.of(good, bad));
        String path = "/bulk/files/" + file.fileReference();

        bank.ask("POST", "/bulk/files", new String(file.content(), StandardCharsets.UTF_8), "X-Bank-User", "maker");
        bank.ask("POST", path + "/release", "", "X-Bank-User", "checker");
        BulkAnswer answer = BulkAnswer.read(bank.ask("GET", path + "/answer", ""), file);

        assertThat(answer.statuses().get(good.reference())).isInstanceOf(TransferStatus.Settled.class);
        assertThat(answer.statuses().get(bad.reference())).isInstanceOf(TransferStatus.Refused.class);
    }

    @Test
    void findsItsTransfersInTheDaysStatementInEveryFormat() throws Exception {
        String account = "0011000099";
        bank.openAccount(account, "BENDAHARA CONTOH & KAWAN", "TREASURER", Money.rupiah(10_000_000));
        TransferInstruction shown = new TransferInstruction(
                newReference(), AMOUNT, account, SELLER, RunningBank.BANK_CODE, "KOPERASI CONTOH", "nasi kotak");
        TransferInstruction hidden = new TransferInstruction(
                newReference(), Money.rupiah(77_777), account, SELLER, RunningBank.BANK_CODE, "KOPERASI CONTOH", "kue");
        transfers.send(shown);
        bank.fault("{\"fault\":\"HIDE_REFERENCE\"}");
        transfers.send(hidden);
        bank.ask(
                "POST",
                "/admin/accounts/" + account + "/postings",
                "{\"direction\":\"DEBIT\",\"amount\":\"2900.00\",\"description\":\"BIAYA ADM\"}");
        bank.ask("POST", "/admin/day-end", "{}");
        String date = new String(bank.ask("GET", "/admin/clock", ""), StandardCharsets.UTF_8)
                .replaceAll(".*\"lastClosedDay\":\"([^\"]+)\".*", "$1");

        for (String format : List.of("camt.053.001.08", "camt.053.001.02", "csv", "xlsx")) {
            byte[] file = bank.ask("GET", "/statements/" + account + "/" + date + "?format=" + format, "");
            ParsedStatement statement = new StatementFile(file)
                    .statementsOf(account, Money.IDR, null)
                    .getFirst();

            assertThat(statement.opening()).as(format).isEqualTo(Money.rupiah(10_000_000));
            assertThat(statement.closing()).as(format).isEqualTo(bank.balance(account));
            assertThat(statement.lines())
                    .as(format)
                    .extracting(ParsedLine::amount)
                    .containsExactly(Money.ofMinor(-AMOUNT.minor()), Money.rupiah(-77_777), Money.rupiah(-2_900));
            assertThat(statement.lines().getFirst().references().all())
                    .as(format)
                    .contains(shown.reference());
            assertThat(statement.lines().get(1).references().all()).as(format).doesNotContain(hidden.reference());
        }
    }

    private static TransferInstruction toSeller() {
        return new TransferInstruction(
                newReference(), AMOUNT, TREASURER, SELLER, RunningBank.BANK_CODE, "KOPERASI CONTOH", "nasi kotak");
    }

    private static List<TransferStatus> heardOf(TransferInstruction instruction) {
        return HEARD.stream()
                .filter(notification -> notification.reference().equals(instruction.reference()))
                .map(BankNotification::status)
                .toList();
    }

    private static String newReference() {
        return "P" + REFERENCES.incrementAndGet();
    }
}
