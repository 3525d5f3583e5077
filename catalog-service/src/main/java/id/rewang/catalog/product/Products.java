package id.rewang.catalog.product;

import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.messaging.OutgoingEvent;
import id.rewang.kit.web.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** All products. */
@Repository
public class Products {

    private final EntityManager entities;
    private final Outbox outbox;

    Products(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    public void add(Product product) {
        entities.persist(product);
        entities.flush();
    }

    /**
     * @throws ProblemException 404 when there is none in the region
     */
    public Product get(UUID id, String region) {
        return Optional.ofNullable(entities.find(Product.class, id))
                .filter(product -> product.region().equals(region))
                .orElseThrow(() -> ProblemException.notFound("product", id));
    }

    public Optional<Product> lock(UUID id) {
        return Optional.ofNullable(entities.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Tells the other services how the product is now. */
    public void announce(Product product) {
        outbox.append(List.of(new OutgoingEvent(
                ProductState.TOPIC, product.id().toString(), ProductState.TYPE, ProductState.of(product), null)));
    }
}
