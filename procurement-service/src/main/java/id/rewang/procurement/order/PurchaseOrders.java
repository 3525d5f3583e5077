package id.rewang.procurement.order;

import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.policy.Duty;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All purchase orders and their acts. */
@Repository
public class PurchaseOrders {

    private static final int MAX_ACTS_READ = 1000;

    private final EntityManager entities;
    private final CheckedOrders checked;

    PurchaseOrders(EntityManager entities, CheckedOrders checked) {
        this.entities = entities;
        this.checked = checked;
    }

    /** Takes a new order in, without looking whether it is there; one that is in already stays in. */
    void add(PurchaseOrder order) {
        entities.persist(order);
    }

    void add(OrderAct act) {
        entities.persist(act);
    }

    /** Writes how far this locked order's checks have come together with others, and nothing else of it. */
    void writeChecksLater(PurchaseOrder order) {
        checked.add(order);
    }

    /** Writes what has changed so far, so that versions are those that will be committed. */
    void flush() {
        checked.writeAll();
        entities.flush();
    }

    public Optional<PurchaseOrder> find(UUID id) {
        checked.writeBeforeReading(List.of(id));
        return Optional.ofNullable(entities.find(PurchaseOrder.class, id));
    }

    /** The order, locked until the transaction ends. */
    public Optional<PurchaseOrder> findLocked(UUID id) {
        checked.writeBeforeReading(List.of(id));
        return Optional.ofNullable(entities.find(PurchaseOrder.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The order of the region, locked until the transaction ends.
     *
     * @throws ProblemException 404 when the region has no such order
     */
    public PurchaseOrder locked(UUID id, String region) {
        return findLocked(id)
                .filter(order -> order.region().equals(region))
                .orElseThrow(() -> ProblemException.notFound("purchase order", id));
    }

    /** Locks those that exist in the order of their ids, in one statement. */
    public List<PurchaseOrder> lockAll(Collection<UUID> ids) {
        checked.writeBeforeReading(ids);
        return entities.createQuery(
                        "SELECT o FROM PurchaseOrder o WHERE o.id IN :ids ORDER BY o.id", PurchaseOrder.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What this person has already done for the order, as far as duties are concerned. */
    public List<Duty> dutiesOf(UUID orderId, Person person) {
        return entities.createQuery("""
                        SELECT DISTINCT a.duty FROM OrderAct a
                        WHERE a.orderId = :order AND a.duty IS NOT NULL AND coalesce(a.by.nip, a.by.subject) = :person""", Duty.class)
                .setParameter("order", orderId)
                .setParameter("person", person.key())
                .getResultList();
    }

    /** The first {@value #MAX_ACTS_READ}, in the order in which they were done. */
    List<OrderAct> acts(UUID orderId) {
        return entities.createQuery("SELECT a FROM OrderAct a WHERE a.orderId = :order ORDER BY a.no", OrderAct.class)
                .setParameter("order", orderId)
                .setMaxResults(MAX_ACTS_READ)
                .getResultList();
    }

    /** Of work, what has waited longest comes first; otherwise the newest. */
    List<PurchaseOrder> page(OrderFilter filter, @Nullable UUID after, int count) {
        checked.writeAll();
        boolean work = filter.isOfWork();
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("WHERE o.region = :region");
        parameters.put("region", filter.region());
        narrow(where, parameters, "department", "o.departmentId = :department", filter.departmentId());
        narrow(where, parameters, "seller", "o.sellerId = :seller", filter.sellerId());
        narrow(where, parameters, "state", "o.state = :state", filter.state());
        narrow(where, parameters, "since", "o.createdAt >= :since", filter.since());
        narrow(where, parameters, "after", work ? "o.id > :after" : "o.id < :after", after);
        if (filter.issuedOnly()) {
            where.append(" AND o.issuedAt IS NOT NULL");
        }
        if (work) {
            where.append(" AND o.closedAt IS NULL");
        }
        TypedQuery<PurchaseOrder> query = entities.createQuery(
                "SELECT o FROM PurchaseOrder o " + where + " ORDER BY o.id" + (work ? "" : " DESC"),
                PurchaseOrder.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }

    private static void narrow(
            StringBuilder where,
            Map<String, Object> parameters,
            String name,
            String condition,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    /**
     * Which orders are wanted.
     *
     * @param issuedOnly only those that their seller has got to see
     */
    public record OrderFilter(
            String region,
            @Nullable UUID departmentId,
            @Nullable UUID sellerId,
            @Nullable OrderState state,
            @Nullable Instant since,
            boolean issuedOnly) {

        /** Whether it is about orders for which a department or a seller has still to do something. */
        private boolean isOfWork() {
            return state != null && state.isOpen() && (departmentId != null || sellerId != null);
        }
    }
}
