package id.rewang.procurement.handover;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Handovers. Who changes them has locked their order. */
@Repository
public class Handovers {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;

    Handovers(EntityManager entities) {
        this.entities = entities;
    }

    void add(Handover handover) {
        entities.persist(handover);
    }

    Optional<Handover> find(UUID id, UUID orderId) {
        return Optional.ofNullable(entities.find(Handover.class, id))
                .filter(handover -> handover.orderId().equals(orderId));
    }

    public List<Handover> of(UUID orderId) {
        return entities.createQuery("SELECT h FROM Handover h WHERE h.orderId = :order ORDER BY h.no", Handover.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    List<UnsignedHandover> unsignedByDepartment(String region, UUID departmentId, @Nullable UUID after, int count) {
        return unsigned("o.departmentId = :side AND h.signedBy.name IS NULL", region, departmentId, after, count);
    }

    List<UnsignedHandover> unsignedBySeller(String region, UUID sellerId, @Nullable UUID after, int count) {
        return unsigned("o.sellerId = :side AND h.sellerSignedBy.name IS NULL", region, sellerId, after, count);
    }

    /** The oldest first, for ids rise with time. */
    private List<UnsignedHandover> unsigned(String bySide, String region, UUID side, @Nullable UUID after, int count) {
        return entities.createQuery("""
                        SELECT new id.rewang.procurement.handover.UnsignedHandover(h, o)
                        FROM Handover h JOIN PurchaseOrder o ON o.id = h.orderId
                        WHERE h.region = :region AND h.signedAt IS NULL AND h.id > :after AND\s""" + bySide + " ORDER BY h.id", UnsignedHandover.class)
                .setParameter("region", region)
                .setParameter("side", side)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(count)
                .getResultList();
    }
}
