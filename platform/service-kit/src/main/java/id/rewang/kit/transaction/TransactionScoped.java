package id.rewang.kit.transaction;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What belongs to one transaction and is forgotten with it: what was read for it, or what it gathers to write at once just
 * before it commits, so that many changes cost one statement.
 */
public abstract class TransactionScoped implements TransactionSynchronization {

    private final Object owner;

    /** @param owner whose it is; it has one in each transaction, always of the same type */
    protected TransactionScoped(Object owner) {
        this.owner = owner;
    }

    /**
     * What the owner has in this transaction.
     *
     * @param first makes it when there is none yet
     * @throws IllegalStateException outside a transaction
     */
    public static <T extends TransactionScoped> T inThisTransaction(Object owner, Supplier<T> first) {
        return TransactionScoped.<T>existing(owner).orElseGet(() -> begin(owner, first.get()));
    }

    /** The same, if there is one already; outside a transaction there is none. */
    @SuppressWarnings("unchecked") // an owner has things of one type only
    public static <T extends TransactionScoped> Optional<T> existing(Object owner) {
        return Optional.ofNullable((T) TransactionSynchronizationManager.getResource(owner));
    }

    private static <T extends TransactionScoped> T begin(Object owner, T scoped) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    scoped.getClass().getSimpleName() + " belongs to a transaction, there is none");
        }
        TransactionSynchronizationManager.bindResource(owner, scoped);
        TransactionSynchronizationManager.registerSynchronization(scoped);
        return scoped;
    }

    /** Before the outbox, whose lock is the last one that a transaction takes. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }
}
