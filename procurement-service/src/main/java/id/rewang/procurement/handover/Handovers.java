package id.rewang.procurement.handover;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Handovers. Who changes them has locked their order. */
@Repository
public class Handovers {

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
}
