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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that the bank knows, which is the sum of its journal. Not safe for several threads; {@link Bank} sees to that. */
final class Books {

    final Map<String, Account> accounts = new TreeMap<>();
    final Map<String, List<Posting>> postings = new HashMap<>();
    final Map<String, Long> balances = new HashMap<>();
    final Map<String, Transfer> transfers = new LinkedHashMap<>();
    final Map<String, Transfer> open = new LinkedHashMap<>();
    final Map<Long, Fault> faults = new TreeMap<>();
    final Map<Long, Callback> callbacks = new TreeMap<>();
    final Map<String, BulkFile> bulkFiles = new LinkedHashMap<>();
    final Set<String> externalIdsOfTheDay = new HashSet<>();

    @Nullable
    LocalDate externalIdDay;

    @Nullable
    ClockSet clock;

    @Nullable
    LocalDate lastClosed;

    long lastNumber;

    void apply(BookEvent event) {
        switch (event) {
            case AccountOpened(Account account) -> {
                accounts.put(account.accountNo(), account);
                postings.put(account.accountNo(), new ArrayList<>());
                balances.put(account.accountNo(), account.opening());
            }
            case TransferChanged(Transfer transfer) -> {
                seen(Long.parseLong(transfer.bankReference().substring(3)));
                transfers.put(transfer.reference(), transfer);
                if (transfer.isPending() || transfer.isToBeReturned()) {
                    open.put(transfer.reference(), transfer);
                } else {
                    open.remove(transfer.reference());
                }
            }
            case Posted(Posting posting) -> {
                seen(posting.number());
                lines(posting.accountNo()).add(posting);
                balances.merge(posting.accountNo(), posting.amount(), Math::addExact);
            }
            case ClockSet set -> clock = set.at() == null ? null : set;
            case DayClosed(LocalDate date) -> lastClosed = date;
            case FaultChanged(Fault fault) -> {
                seen(fault.id());
                faults.put(fault.id(), fault);
            }
            case FaultCleared(long id) -> faults.remove(id);
            case ExternalIdUsed(LocalDate day, String externalId) -> {
                if (!day.equals(externalIdDay)) {
                    externalIdsOfTheDay.clear();
                    externalIdDay = day;
                }
                externalIdsOfTheDay.add(externalId);
            }
            case CallbackDue(Callback callback) -> {
                seen(callback.id());
                callbacks.put(callback.id(), callback);
            }
            case CallbackDelivered(long id) -> callbacks.remove(id);
            case BulkFileChanged(BulkFile file) -> bulkFiles.put(file.fileReference(), file);
        }
    }

    List<Posting> lines(String accountNo) {
        return postings.computeIfAbsent(accountNo, none -> new ArrayList<>());
    }

    long balance(String accountNo) {
        return balances.getOrDefault(accountNo, 0L);
    }

    /** What pending transfers will still take from the account. */
    long heldOn(String accountNo) {
        return open.values().stream()
                .filter(t -> t.isPending() && t.refusal() == null)
                .filter(t -> t.order().sourceAccount().equals(accountNo))
                .mapToLong(t -> t.order().amount())
                .sum();
    }

    private void seen(long number) {
        lastNumber = Math.max(lastNumber, number);
    }
}
