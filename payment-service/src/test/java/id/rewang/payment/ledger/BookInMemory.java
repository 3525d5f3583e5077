package id.rewang.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The ledger's rules without a database, for tests of whole histories. */
public final class BookInMemory {

    private final Map<UUID, Transfer> booked = new HashMap<>();
    private final Set<UUID> resolved = new HashSet<>();
    /** Debits pending, debits posted, credits pending, credits posted. */
    private final Map<Account, long[]> counters = new HashMap<>();

    public void post(List<Transfer> transfers) {
        transfers.forEach(this::post);
    }

    private void post(Transfer transfer) {
        assertThat(booked).as("the id of " + transfer).doesNotContainKey(transfer.id());
        booked.put(transfer.id(), transfer);
        UUID pending = transfer.pendingId();
        if (pending != null) {
            Transfer first = booked.get(pending);
            assertThat(first).as("pending of " + transfer).isNotNull();
            assertThat(first.amount()).isEqualTo(transfer.amount());
            assertThat(resolved.add(pending)).as("resolved once: " + transfer).isTrue();
        }
        long amount = transfer.amount().minor();
        long pendingMoves = switch (transfer.kind()) {
            case PENDING -> amount;
            case POST, VOID -> -amount;
            case DIRECT -> 0;
        };
        boolean posts = transfer.kind() == Transfer.Kind.POST || transfer.kind() == Transfer.Kind.DIRECT;
        move(transfer.debit(), 0, pendingMoves, posts ? amount : 0);
        move(transfer.credit(), 2, pendingMoves, posts ? amount : 0);
    }

    private void move(Account account, int side, long pending, long posted) {
        long[] counter = counters.computeIfAbsent(account, key -> new long[4]);
        counter[side] += pending;
        counter[side + 1] += posted;
        assertThat(counter[0]).isNotNegative();
        assertThat(counter[2]).isNotNegative();
        switch (account.limit()) {
            case NONE -> {}
            case DEBITS_MUST_NOT_EXCEED_CREDITS ->
                assertThat(counter[0] + counter[1]).as(account.code()).isLessThanOrEqualTo(counter[3]);
            case CREDITS_MUST_NOT_EXCEED_DEBITS ->
                assertThat(counter[2] + counter[3]).as(account.code()).isLessThanOrEqualTo(counter[1]);
        }
    }

    /** Posted debits less credits, in rupiah. */
    public long balance(Account account) {
        long[] counter = counters.getOrDefault(account, new long[4]);
        return (counter[1] - counter[3]) / 100;
    }

    /** Pending credits, in rupiah. */
    public long pendingCredits(Account account) {
        return counters.getOrDefault(account, new long[4])[2] / 100;
    }
}
