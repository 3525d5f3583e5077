package id.rewang.bank.book;

import id.rewang.bank.book.BookEvent.AccountOpened;
import id.rewang.bank.book.BookEvent.BulkFileChanged;
import id.rewang.bank.book.BookEvent.CallbackDelivered;
import id.rewang.bank.book.BookEvent.CallbackDue;
import id.rewang.bank.book.BookEvent.ClockSet;
import id.rewang.bank.book.BookEvent.DayClosed;
import id.rewang.bank.book.BookEvent.ExternalIdUsed;
import id.rewang.bank.book.BookEvent.FaultChanged;
import id.rewang.bank.book.BookEvent.FaultCleared;
import id.rewang.bank.book.BookEvent.Posted;
import id.rewang.bank.book.BookEvent.TransferChanged;
import id.rewang.bank.book.Fault.Kind;
import id.rewang.bank.book.Transfer.Callbacks;
import id.rewang.bank.book.Transfer.Status;
import id.rewang.bank.book.TransferOrder.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bank itself. Every change is written to the journal before it counts; one at a time.
 *
 * <p>Due instants (settlement, return, retry) follow the system's clock; dates on statements follow the business clock.
 */
public final class Bank implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Books books = new Books();
    private final Journal journal;
    private final Clock system;
    private final String ownCode;
    private final Duration interbankDelay;

    /** @param directory of the journal; what it holds is known again */
    public Bank(Path directory, String ownCode, Duration interbankDelay, Clock system) {
        this.ownCode = ownCode;
        this.interbankDelay = interbankDelay;
        this.system = system;
        this.journal = new Journal(directory, books::apply);
    }

    /**
     * @param answerLost     the customer must not get a whole answer
     * @param answerLostFrom how long the connection hangs before that
     */
    public record Taken(Transfer transfer, boolean answerLost, Duration answerLostFrom) {}

    // Clock and days

    public synchronized OffsetDateTime businessTime() {
        ClockSet set = books.clock;
        Instant now = system.instant();
        if (set == null || set.at() == null) {
            return OffsetDateTime.ofInstant(now, ZONE);
        }
        return set.at()
                .plus(Duration.between(set.setAt(), now))
                .atZoneSameInstant(ZONE)
                .toOffsetDateTime();
    }

    /** @param at null: back to the system's clock */
    public synchronized OffsetDateTime setClock(@Nullable OffsetDateTime at) {
        commit(new ClockSet(at, system.instant()));
        return businessTime();
    }

    public synchronized LocalDate businessDate() {
        return businessTime().toLocalDate();
    }

    public synchronized Optional<LocalDate> lastClosedDay() {
        return Optional.ofNullable(books.lastClosed);
    }

    /**
     * Closes the books up to a date; what is booked later counts for the next day. Closing a closed day changes nothing.
     *
     * @param date null: the business date
     */
    public synchronized LocalDate closeDay(@Nullable LocalDate date) {
        LocalDate day = date == null ? businessDate() : date;
        if (day.isAfter(businessDate())) {
            throw new BankProblem(409, "day-not-over", day + " is after the business date " + businessDate());
        }
        if (books.lastClosed == null || day.isAfter(books.lastClosed)) {
            commit(new DayClosed(day));
        }
        for (Transfer transfer : List.copyOf(books.open.values())) {
            if (transfer.returnOnNextDay() && transfer.status() == Status.SETTLED) {
                giveBack(transfer);
            }
        }
        return day;
    }

    private LocalDate bookingDate() {
        LocalDate today = businessDate();
        LocalDate closed = books.lastClosed;
        return closed == null || today.isAfter(closed) ? today : closed.plusDays(1);
    }

    // Accounts

    /** @return whether the account is new */
    public synchronized boolean openAccount(String accountNo, String name, Account.Kind kind, long opening) {
        Account known = books.accounts.get(accountNo);
        if (known == null) {
            commit(new AccountOpened(new Account(accountNo, name, kind, opening, bookingDate())));
            return true;
        }
        if (known.name().equals(name) && known.kind() == kind && known.opening() == opening) {
            return false;
        }
        throw new BankProblem(409, "account-exists", "account " + accountNo + " was opened with other particulars");
    }

    public synchronized List<Account> accounts() {
        return List.copyOf(books.accounts.values());
    }

    public synchronized Account account(String accountNo) {
        Account account = books.accounts.get(accountNo);
        if (account == null) {
            throw new BankProblem(404, "account-unknown", "there is no account " + accountNo);
        }
        return account;
    }

    /** Sen. */
    public synchronized long balanceOf(String accountNo) {
        return books.balance(account(accountNo).accountNo());
    }

    public synchronized List<Posting> postingsOf(String accountNo) {
        return List.copyOf(books.lines(account(accountNo).accountNo()));
    }

    /** A line that no transfer stands behind: a fee, interest, a stray credit. {@code amount} in sen, positive is a credit. */
    public synchronized Posting post(String accountNo, long amount, String description, @Nullable String reference) {
        account(accountNo);
        requireFunds(accountNo, amount);
        Posting posting = posting(accountNo, amount, description, reference, nextBankReference(), null, null, false);
        commit(new Posted(posting));
        return posting;
    }

    /** Pays an SP2D of the treasury system; its number stands in the description of both lines. */
    public synchronized List<Posting> paySp2d(String number, TransferOrder order) {
        account(order.sourceAccount());
        requireFunds(order.sourceAccount(), -order.amount());
        String description = "SP2D NO " + number + " " + order.remark();
        String bankReference = nextBankReference();
        List<BookEvent> events = new ArrayList<>();
        events.addAll(lines(order, description, description, null, bankReference));
        commit(events);
        return events.stream().map(e -> ((Posted) e).posting()).toList();
    }

    private void requireFunds(String accountNo, long change) {
        if (change < 0 && books.balance(accountNo) - books.heldOn(accountNo) + change < 0) {
            throw new BankProblem(409, "insufficient-funds", "account " + accountNo + " has not enough money");
        }
    }

    // Transfers

    /**
     * Takes a transfer; the same reference with the same order gives what is known of it and moves nothing again.
     *
     * @throws BankProblem    code {@code inconsistent} for a known reference with another order
     * @throws ConnectionLost when a fault says that it never arrived
     */
    public synchronized Taken take(String reference, String externalId, TransferOrder order) {
        Transfer known = books.transfers.get(reference);
        if (known != null) {
            if (!known.order().equals(order)) {
                throw new BankProblem(404, "inconsistent", "reference " + reference + " was used for another transfer");
            }
            return new Taken(known, false, Duration.ZERO);
        }
        List<BookEvent> events = new ArrayList<>();
        if (strike(Kind.NEVER_RECEIVE, reference, order, events).isPresent()) {
            commit(events);
            throw new ConnectionLost();
        }
        Optional<Fault> lost = strike(Kind.LOSE_ANSWER, reference, order, events);
        Transfer transfer = newTransfer(reference, externalId, order, events);
        if (transfer.isPending()
                && transfer.settleAt() != null
                && !transfer.settleAt().isAfter(system.instant())) {
            transfer = decide(transfer, events);
        } else {
            events.add(new TransferChanged(transfer));
        }
        commit(events);
        return new Taken(transfer, lost.isPresent(), lost.map(Fault::after).orElse(Duration.ZERO));
    }

    private Transfer newTransfer(String reference, String externalId, TransferOrder order, List<BookEvent> events) {
        Instant now = system.instant();
        Refusal refusal = refusalOf(order)
                .or(() -> strike(Kind.REFUSE, reference, order, events).map(Fault::refusal))
                .orElse(null);
        Optional<Fault> delayed = strike(Kind.DELAY, reference, order, events);
        Optional<Fault> returned = strike(Kind.RETURN, reference, order, events);
        boolean hide = strike(Kind.HIDE_REFERENCE, reference, order, events).isPresent();
        boolean silent = strike(Kind.NO_CALLBACK, reference, order, events).isPresent();
        boolean repeat = strike(Kind.REPEAT_CALLBACK, reference, order, events).isPresent();

        Instant settleAt = now;
        if (delayed.isPresent()) {
            settleAt = delayed.map(Fault::after).map(now::plus).orElse(null);
        } else if (order.channel() == Channel.INTERBANK && refusal == null) {
            settleAt = now.plus(interbankDelay);
        }
        return new Transfer(
                reference,
                nextBankReference(),
                externalId,
                order,
                Status.PENDING,
                refusal,
                businessTime(),
                settleAt,
                returned.filter(f -> !f.onNextDay())
                        .map(f -> now.plus(f.after() == null ? Duration.ZERO : f.after()))
                        .orElse(null),
                returned.map(Fault::onNextDay).orElse(false),
                hide,
                silent || order.channel() == Channel.BULK ? Callbacks.NONE : repeat ? Callbacks.TWICE : Callbacks.ONCE);
    }

    private Optional<Refusal> refusalOf(TransferOrder order) {
        if (!books.accounts.containsKey(order.sourceAccount())) {
            return Optional.of(Refusal.UNKNOWN_SOURCE);
        }
        if (isOurs(order) && !books.accounts.containsKey(order.beneficiaryAccount())) {
            return Optional.of(Refusal.UNKNOWN_BENEFICIARY);
        }
        if (books.balance(order.sourceAccount()) - books.heldOn(order.sourceAccount()) < order.amount()) {
            return Optional.of(Refusal.INSUFFICIENT_FUNDS);
        }
        return Optional.empty();
    }

    private boolean isOurs(TransferOrder order) {
        return order.beneficiaryBankCode().equals(ownCode);
    }

    public synchronized Optional<Transfer> transfer(String reference) {
        return Optional.ofNullable(books.transfers.get(reference));
    }

    public synchronized List<Transfer> transfers() {
        return List.copyOf(books.transfers.values());
    }

    /** Decides a pending transfer now. */
    public synchronized Transfer settle(String reference) {
        Transfer transfer = known(reference);
        if (!transfer.isPending()) {
            return transfer;
        }
        List<BookEvent> events = new ArrayList<>();
        Transfer decided = decide(transfer, events);
        commit(events);
        return decided;
    }

    /** Credits a settled transfer back now; a returned one stays as it is. */
    public synchronized Transfer giveBack(String reference) {
        Transfer transfer = known(reference);
        return switch (transfer.status()) {
            case RETURNED -> transfer;
            case SETTLED -> giveBack(transfer);
            case PENDING, FAILED ->
                throw new BankProblem(409, "not-settled", "transfer " + reference + " was not settled");
        };
    }

    /** Decides and returns what is due. */
    public synchronized void workOff() {
        Instant now = system.instant();
        for (Transfer transfer : List.copyOf(books.open.values())) {
            if (transfer.isPending()
                    && transfer.settleAt() != null
                    && !transfer.settleAt().isAfter(now)) {
                settle(transfer.reference());
            } else if (transfer.status() == Status.SETTLED
                    && transfer.returnAt() != null
                    && !transfer.returnAt().isAfter(now)) {
                giveBack(transfer);
            }
        }
    }

    private Transfer known(String reference) {
        return transfer(reference)
                .orElseThrow(() -> new BankProblem(404, "transfer-unknown", "there is no transfer " + reference));
    }

    private Transfer decide(Transfer transfer, List<BookEvent> events) {
        Refusal refusal = transfer.refusal();
        if (refusal != null) {
            Transfer failed = transfer.failed(refusal);
            events.add(new TransferChanged(failed));
            tell(failed, events);
            return failed;
        }
        Transfer settled = transfer.settled();
        TransferOrder order = transfer.order();
        String shown = transfer.hideReference() ? null : transfer.reference();
        String sent = "TRF KE " + order.beneficiaryName() + " " + order.remark();
        String received = "TRF DARI " + nameOf(order.sourceAccount()) + " " + order.remark();
        events.add(new TransferChanged(settled));
        events.addAll(lines(order, sent, received, shown, transfer.bankReference()));
        tell(settled, events);
        return settled;
    }

    private Transfer giveBack(Transfer transfer) {
        TransferOrder order = transfer.order();
        Transfer returned = transfer.returned(new Refusal(403, "18", "Rekening penerima tidak dapat dikredit"));
        String shown = transfer.hideReference() ? null : transfer.reference();
        String text = "RETUR TRF " + order.beneficiaryName() + " " + order.remark();
        String bankReference = nextBankReference();
        List<BookEvent> events = new ArrayList<>();
        events.add(new TransferChanged(returned));
        events.add(new Posted(posting(
                order.sourceAccount(),
                order.amount(),
                text,
                shown,
                bankReference,
                order.beneficiaryName(),
                order.beneficiaryAccount(),
                true)));
        if (isOurs(order)) {
            events.add(new Posted(posting(
                    order.beneficiaryAccount(),
                    -order.amount(),
                    text,
                    shown,
                    bankReference,
                    nameOf(order.sourceAccount()),
                    order.sourceAccount(),
                    true)));
        }
        tell(returned, events);
        commit(events);
        return returned;
    }

    private List<BookEvent> lines(
            TransferOrder order, String sent, String received, @Nullable String reference, String bankReference) {
        List<BookEvent> lines = new ArrayList<>();
        lines.add(new Posted(posting(
                order.sourceAccount(),
                -order.amount(),
                sent,
                reference,
                bankReference,
                order.beneficiaryName(),
                order.beneficiaryAccount(),
                false)));
        if (isOurs(order) && books.accounts.containsKey(order.beneficiaryAccount())) {
            lines.add(new Posted(posting(
                    order.beneficiaryAccount(),
                    order.amount(),
                    received,
                    reference,
                    bankReference,
                    nameOf(order.sourceAccount()),
                    order.sourceAccount(),
                    false)));
        }
        return lines;
    }

    private Posting posting(
            String accountNo,
            long amount,
            String description,
            @Nullable String reference,
            String bankReference,
            @Nullable String counterpartyName,
            @Nullable String counterpartyAccount,
            boolean reversal) {
        return new Posting(
                nextNumber(),
                accountNo,
                bookingDate(),
                businessTime().toInstant(),
                amount,
                description.replaceAll("\\p{Cntrl}", " ").strip(),
                reference,
                bankReference,
                counterpartyName,
                counterpartyAccount,
                reversal);
    }

    private String nameOf(String accountNo) {
        return Optional.ofNullable(books.accounts.get(accountNo))
                .map(Account::name)
                .orElse(accountNo);
    }

    private String nextBankReference() {
        return "BNK%010d".formatted(nextNumber());
    }

    /** A number left out because its change failed does no harm. */
    private long nextNumber() {
        return ++books.lastNumber;
    }

    // Bulk files

    public synchronized Optional<BulkFile> bulkFile(String fileReference) {
        return Optional.ofNullable(books.bulkFiles.get(fileReference));
    }

    /**
     * Keeps an uploaded file; nothing moves.
     *
     * @return whether it is new
     */
    public synchronized boolean keep(BulkFile file) {
        BulkFile known = books.bulkFiles.get(file.fileReference());
        if (known == null) {
            file.lines().stream().filter(this::isTakenByAnother).findFirst().ifPresent(line -> {
                throw new BankProblem(
                        422, "reference-used", "reference " + line.reference() + " was used for another transfer");
            });
            commit(new BulkFileChanged(file));
            return true;
        }
        if (known.lines().equals(file.lines())) {
            return false;
        }
        throw new BankProblem(
                409, "file-exists", "a file " + file.fileReference() + " with other content was uploaded before");
    }

    /** Pays the lines of a file, once; somebody other than the uploader must do it. */
    public synchronized BulkFile release(String fileReference, String by) {
        BulkFile file = bulkFile(fileReference)
                .orElseThrow(() -> new BankProblem(404, "file-unknown", "there is no file " + fileReference));
        if (file.uploadedBy().equals(by)) {
            throw new BankProblem(403, "same-person", by + " uploaded the file, somebody else has to release it");
        }
        if (file.isReleased()) {
            return file;
        }
        List<BulkFile.Line> answered = new ArrayList<>();
        for (BulkFile.Line line : file.lines()) {
            if (isTakenByAnother(line)) {
                continue;
            }
            try {
                if (!take(line.reference(), "", line.order()).answerLost()) {
                    answered.add(line);
                }
            } catch (ConnectionLost neverReceived) {
                continue;
            }
        }
        BulkFile released = file.released(by, answered);
        commit(new BulkFileChanged(released));
        return released;
    }

    private boolean isTakenByAnother(BulkFile.Line line) {
        Transfer known = books.transfers.get(line.reference());
        return known != null && !known.order().equals(line.order());
    }

    // Faults

    public synchronized Fault plan(Function<Long, Fault> fault) {
        Fault planned = fault.apply(nextNumber());
        commit(new FaultChanged(planned));
        return planned;
    }

    public synchronized List<Fault> faults() {
        return List.copyOf(books.faults.values());
    }

    public synchronized void clearFault(long id) {
        if (books.faults.containsKey(id)) {
            commit(new FaultCleared(id));
        }
    }

    private Optional<Fault> strike(Kind kind, String reference, TransferOrder order, List<BookEvent> events) {
        Optional<Fault> fault = books.faults.values().stream()
                .filter(f -> f.fits(kind, reference, order))
                .findFirst();
        fault.ifPresent(f -> events.add(f.isLastTime() ? new FaultCleared(f.id()) : new FaultChanged(f.usedOnce())));
        return fault;
    }

    // External ids and callbacks

    /** Notes an X-EXTERNAL-ID; false when it was used on this day before. */
    public synchronized boolean useExternalId(String externalId) {
        LocalDate day = businessDate();
        if (day.equals(books.externalIdDay) && books.externalIdsOfTheDay.contains(externalId)) {
            return false;
        }
        commit(new ExternalIdUsed(day, externalId));
        return true;
    }

    public synchronized List<Callback> openCallbacks() {
        return List.copyOf(books.callbacks.values());
    }

    public synchronized void delivered(Callback callback) {
        commit(new CallbackDelivered(callback.id()));
    }

    /** Queues the callback of the transfer's present status once more. */
    public synchronized void notifyAgain(String reference) {
        Transfer transfer = known(reference);
        commit(new CallbackDue(new Callback(nextNumber(), reference, transfer.status())));
    }

    private void tell(Transfer transfer, List<BookEvent> events) {
        long times = switch (transfer.callbacks()) {
            case NONE -> 0;
            case ONCE -> 1;
            case TWICE -> 2;
        };
        for (int i = 0; i < times; i++) {
            events.add(new CallbackDue(new Callback(nextNumber(), transfer.reference(), transfer.status())));
        }
    }

    private void commit(BookEvent... events) {
        commit(List.of(events));
    }

    private void commit(List<BookEvent> events) {
        journal.append(events);
        events.forEach(books::apply);
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
