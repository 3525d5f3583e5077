package id.rewang.bank.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.bank.book.Fault.Kind;
import id.rewang.bank.book.Transfer.Status;
import id.rewang.bank.book.TransferOrder.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTest {

    private static final String TREASURER = "0011000002";
    private static final String SELLER = "0021000017";

    @TempDir
    Path dir;

    private final Ticking clock = new Ticking(Instant.parse("2026-03-02T02:00:00Z"));
    private Bank bank;

    @BeforeEach
    void openTheBank() {
        bank = new Bank(dir, "114", Duration.ofSeconds(1), clock);
        bank.openAccount(TREASURER, "BENDAHARA CONTOH", Account.Kind.TREASURER, 100_000_000);
        bank.openAccount(SELLER, "KOPERASI CONTOH", Account.Kind.SELLER, 0);
    }

    @AfterEach
    void closeTheBank() throws IOException {
        bank.close();
    }

    @Test
    void movesMoneyOnceWhenTheSameTransferComesTwice() {
        bank.take("R1", "1", intrabank(1_250_000));
        Bank.Taken again = bank.take("R1", "2", intrabank(1_250_000));

        assertThat(again.transfer().status()).isEqualTo(Status.SETTLED);
        assertThat(bank.balanceOf(TREASURER)).isEqualTo(98_750_000);
        assertThat(bank.balanceOf(SELLER)).isEqualTo(1_250_000);
    }

    @Test
    void refusesAKnownReferenceWithOtherContent() {
        bank.take("R1", "1", intrabank(1_250_000));

        assertThatThrownBy(() -> bank.take("R1", "2", intrabank(1_250_001)))
                .isInstanceOf(BankProblem.class)
                .hasMessageContaining("R1");
        assertThat(bank.balanceOf(SELLER)).isEqualTo(1_250_000);
    }

    @Test
    void knowsEverythingAgainAfterARestart() throws IOException {
        bank.setClock(OffsetDateTime.parse("2026-01-05T09:00:00+07:00"));
        bank.take("R1", "1", intrabank(1_250_000));
        bank.take("R2", "2", interbank(500_000));
        bank.plan(id -> fault(id, Kind.REFUSE, 0));
        bank.useExternalId("77");
        bank.closeDay(null);
        List<Transfer> transfers = bank.transfers();
        List<Callback> callbacks = bank.openCallbacks();

        restart();

        assertThat(bank.transfers()).isEqualTo(transfers);
        assertThat(bank.openCallbacks()).isEqualTo(callbacks).hasSize(1);
        assertThat(bank.faults()).hasSize(1);
        assertThat(bank.useExternalId("77")).isFalse();
        assertThat(bank.balanceOf(TREASURER)).isEqualTo(98_750_000);
        assertThat(bank.businessDate()).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(bank.lastClosedDay()).contains(LocalDate.parse("2026-01-05"));
        clock.pass(Duration.ofSeconds(2));
        bank.workOff();
        assertThat(bank.balanceOf(TREASURER)).isEqualTo(98_250_000);
    }

    @Test
    void dropsALastLineThatACrashCutOff() throws IOException {
        bank.take("R1", "1", intrabank(1_250_000));
        bank.close();
        Files.writeString(dir.resolve("bank.journal"), "[{\"type\":\"Pos", StandardOpenOption.APPEND);

        restart();
        bank.take("R2", "2", intrabank(750_000));
        restart();

        assertThat(bank.balanceOf(SELLER)).isEqualTo(2_000_000);
    }

    @Test
    void refusesToStartFromADamagedJournal() throws IOException {
        bank.close();
        Path journal = dir.resolve("bank.journal");
        Files.writeString(journal, "rubbish\n" + Files.readString(journal));

        assertThatThrownBy(() -> new Bank(dir, "114", Duration.ZERO, clock))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("byte 0");
        Files.delete(journal);
        bank = new Bank(dir, "114", Duration.ZERO, clock);
    }

    @Test
    void doesNotLetASecondBankUseTheSameDirectory() {
        assertThatThrownBy(() -> new Bank(dir, "114", Duration.ZERO, clock)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesWithoutMovingMoneyWhenTheSourceHasTooLittle() {
        Transfer transfer = bank.take("R1", "1", intrabank(100_000_001)).transfer();

        assertThat(transfer.status()).isEqualTo(Status.FAILED);
        assertThat(transfer.refusal()).isEqualTo(Refusal.INSUFFICIENT_FUNDS);
        assertThat(bank.balanceOf(TREASURER)).isEqualTo(100_000_000);
    }

    @Test
    void countsWhatPendingTransfersWillTake() {
        bank.take("R1", "1", interbank(99_000_000));

        assertThat(bank.take("R2", "2", intrabank(2_000_000)).transfer().status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void strikesOnlyTheTransfersThatAFaultIsAimedAtAndOnlySoOften() {
        bank.plan(id -> new Fault(
                id, Kind.REFUSE, null, TREASURER, SELLER, 700L, 1, 403, "18", "Rekening tidak aktif", null, false));

        assertThat(bank.take("R1", "1", intrabank(600)).transfer().status()).isEqualTo(Status.SETTLED);
        assertThat(bank.take("R2", "2", intrabank(700)).transfer().status()).isEqualTo(Status.FAILED);
        assertThat(bank.take("R3", "3", intrabank(700)).transfer().status()).isEqualTo(Status.SETTLED);
    }

    @Test
    void takesAReferenceAsNewThatItNeverReceived() {
        bank.plan(id -> fault(id, Kind.NEVER_RECEIVE, 1));

        assertThatThrownBy(() -> bank.take("R1", "1", intrabank(1_000))).isInstanceOf(ConnectionLost.class);
        assertThat(bank.transfer("R1")).isEmpty();
        assertThat(bank.balanceOf(SELLER)).isZero();
        assertThat(bank.take("R1", "2", intrabank(1_000)).transfer().status()).isEqualTo(Status.SETTLED);
    }

    @Test
    void returnsOnTheNextDayWithALineOfItsOwn() {
        bank.plan(id -> new Fault(id, Kind.RETURN, null, null, null, null, 1, 403, "18", "", null, true));
        bank.take("R1", "1", intrabank(1_000));
        LocalDate today = bank.businessDate();

        bank.closeDay(null);

        assertThat(bank.transfer("R1")).get().extracting(Transfer::status).isEqualTo(Status.RETURNED);
        assertThat(bank.balanceOf(TREASURER)).isEqualTo(100_000_000);
        assertThat(bank.balanceOf(SELLER)).isZero();
        assertThat(bank.postingsOf(TREASURER))
                .extracting(Posting::bookingDate, Posting::amount, Posting::reversal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(today, -1_000L, false),
                        org.assertj.core.groups.Tuple.tuple(today.plusDays(1), 1_000L, true));
    }

    @Test
    void failsADelayedTransferLaterWhenItIsAlsoToBeRefused() {
        bank.plan(id -> fault(id, Kind.DELAY, 1));
        bank.plan(id -> fault(id, Kind.REFUSE, 1));

        assertThat(bank.take("R1", "1", intrabank(1_000)).transfer().status()).isEqualTo(Status.PENDING);
        assertThat(bank.settle("R1").status()).isEqualTo(Status.FAILED);
        assertThat(bank.openCallbacks()).extracting(Callback::status).containsExactly(Status.FAILED);
        assertThat(bank.balanceOf(TREASURER)).isEqualTo(100_000_000);
    }

    @Test
    void neverCreatesOrLosesASen() {
        bank.plan(id -> fault(id, Kind.RETURN, 2));
        for (int i = 1; i <= 20; i++) {
            bank.take("R" + i, "" + i, intrabank(i * 100L + i));
        }
        clock.pass(Duration.ofSeconds(2));
        bank.workOff();

        assertThat(bank.balanceOf(TREASURER) + bank.balanceOf(SELLER)).isEqualTo(100_000_000);
    }

    @Test
    void doesNotReleaseAFileForThePersonWhoUploadedIt() {
        bank.keep(
                new BulkFile("F1", TREASURER, "maker", null, List.of(new BulkFile.Line("R1", bulk(1_000))), List.of()));

        assertThatThrownBy(() -> bank.release("F1", "maker")).isInstanceOf(BankProblem.class);
        assertThat(bank.balanceOf(SELLER)).isZero();
        bank.release("F1", "checker");
        bank.release("F1", "checker");
        assertThat(bank.balanceOf(SELLER)).isEqualTo(1_000);
    }

    @Test
    void takesNoFileWithAReferenceOfAnotherTransferAndReleasesNoneHalf() {
        bank.take("R1", "1", intrabank(1_000));
        BulkFile clashing =
                new BulkFile("F1", TREASURER, "maker", null, List.of(new BulkFile.Line("R1", bulk(1_000))), List.of());
        assertThatThrownBy(() -> bank.keep(clashing)).isInstanceOf(BankProblem.class);

        bank.keep(new BulkFile(
                "F2",
                TREASURER,
                "maker",
                null,
                List.of(new BulkFile.Line("R2", bulk(2_000)), new BulkFile.Line("R3", bulk(4_000))),
                List.of()));
        bank.take("R2", "2", intrabank(8_000));
        bank.release("F2", "checker");

        assertThat(bank.balanceOf(SELLER)).isEqualTo(13_000);
    }

    private void restart() throws IOException {
        bank.close();
        bank = new Bank(dir, "114", Duration.ofSeconds(1), clock);
    }

    private static Fault fault(long id, Kind kind, int times) {
        return new Fault(id, kind, null, null, null, null, times, 403, "18", "Rekening tidak aktif", null, false);
    }

    private static TransferOrder intrabank(long sen) {
        return new TransferOrder(Channel.INTRABANK, TREASURER, SELLER, "114", "KOPERASI CONTOH", sen, "nasi kotak");
    }

    private static TransferOrder interbank(long sen) {
        return new TransferOrder(Channel.INTERBANK, TREASURER, "8820001122", "014", "TOKO CONTOH", sen, "ATK");
    }

    private static TransferOrder bulk(long sen) {
        return new TransferOrder(Channel.BULK, TREASURER, SELLER, "114", "KOPERASI CONTOH", sen, "nasi kotak");
    }

    private static final class Ticking extends Clock {

        private Instant now;

        Ticking(Instant now) {
            this.now = now;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
