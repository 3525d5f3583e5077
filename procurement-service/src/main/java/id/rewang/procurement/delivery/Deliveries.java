package id.rewang.procurement.delivery;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Shipments and goods receipts. Who changes them has locked their order. */
@Repository
public class Deliveries {

    /** An order has at most so many of each; one more is refused. */
    static final int MAX_PER_ORDER = 500;

    private final EntityManager entities;

    Deliveries(EntityManager entities) {
        this.entities = entities;
    }

    void add(Shipment shipment) {
        entities.persist(shipment);
    }

    void add(GoodsReceipt receipt) {
        entities.persist(receipt);
    }

    Optional<Shipment> shipment(UUID id, UUID orderId) {
        return Optional.ofNullable(entities.find(Shipment.class, id))
                .filter(shipment -> shipment.orderId().equals(orderId));
    }

    public List<Shipment> shipments(UUID orderId) {
        return entities.createQuery("SELECT s FROM Shipment s WHERE s.orderId = :order ORDER BY s.no", Shipment.class)
                .setParameter("order", orderId)
                .setMaxResults(MAX_PER_ORDER)
                .getResultList();
    }

    public List<GoodsReceipt> receipts(UUID orderId) {
        return entities.createQuery(
                        "SELECT r FROM GoodsReceipt r WHERE r.orderId = :order ORDER BY r.id", GoodsReceipt.class)
                .setParameter("order", orderId)
                .setMaxResults(MAX_PER_ORDER)
                .getResultList();
    }
}
