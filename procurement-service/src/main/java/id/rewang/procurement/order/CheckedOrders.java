package id.rewang.procurement.order;

import id.rewang.kit.transaction.TransactionScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Orders of which nothing has changed but how far their checks have come. The answers to checks come twice for each order and
 * by the hundred, and change five columns of some forty: those of a transaction are written by one statement, just before it
 * commits (docs/adr/0015).
 */
@Repository
class CheckedOrders {

    private final EntityManager entities;
    private final JdbcClient db;

    CheckedOrders(EntityManager entities, JdbcClient db) {
        this.entities = entities;
        this.db = db;
    }

    /** Takes over a locked order as it is now; whatever else is done to this object is not written any more. */
    void add(PurchaseOrder order) {
        entities.detach(order);
        TransactionScoped.inThisTransaction(this, Pending::new).add(order);
    }

    /** Whoever reads one of these orders again in this transaction finds it as its checks left it. */
    void writeBeforeReading(Collection<UUID> ids) {
        TransactionScoped.<Pending>existing(this).ifPresent(pending -> pending.writeIfAnyOf(ids));
    }

    /** The same before orders are read that are not known by their ids, or versions are told. */
    void writeAll() {
        TransactionScoped.<Pending>existing(this).ifPresent(Pending::write);
    }

    private void write(Collection<Checks> checks) {
        int written = db.sql("""
                        UPDATE purchase_order o
                        SET version = o.version + 1, state = c.state, stock_held = c.stock_held, funds_held = c.funds_held,
                            acts = c.acts
                        FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::boolean[], ?::boolean[], ?::int[])
                            AS c (id, version, state, stock_held, funds_held, acts)
                        WHERE o.id = c.id AND o.version = c.version""")
                .param(checks.stream().map(Checks::id).toArray(UUID[]::new))
                .param(checks.stream().map(Checks::version).toArray(Long[]::new))
                .param(checks.stream().map(c -> c.state().name()).toArray(String[]::new))
                .param(checks.stream().map(Checks::stockHeld).toArray(Boolean[]::new))
                .param(checks.stream().map(Checks::fundsHeld).toArray(Boolean[]::new))
                .param(checks.stream().map(Checks::acts).toArray(Integer[]::new))
                .update();
        if (written != checks.size()) {
            throw new OptimisticLockingFailureException(
                    "of %d checked orders, %d were as they had been read".formatted(checks.size(), written));
        }
    }

    /** What an answer to an order's checks changes of it. */
    record Checks(UUID id, long version, OrderState state, boolean stockHeld, boolean fundsHeld, int acts) {}

    private final class Pending extends TransactionScoped {

        private final Map<UUID, Checks> checks = new HashMap<>();

        Pending() {
            super(CheckedOrders.this);
        }

        void add(PurchaseOrder order) {
            checks.put(order.id(), order.checks());
        }

        void writeIfAnyOf(Collection<UUID> ids) {
            if (ids.stream().anyMatch(checks::containsKey)) {
                write();
            }
        }

        void write() {
            if (!checks.isEmpty()) {
                CheckedOrders.this.write(checks.values());
                checks.clear();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }
    }
}
