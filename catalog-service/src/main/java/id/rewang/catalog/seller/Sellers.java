package id.rewang.catalog.seller;

import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All sellers and their payee accounts. Lock order: seller, payee account. */
@Repository
public class Sellers {

    private final EntityManager entities;

    Sellers(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Seller seller) {
        entities.persist(seller);
    }

    public void add(PayeeAccount account) {
        entities.persist(account);
    }

    public Optional<Seller> find(UUID id) {
        return Optional.ofNullable(entities.find(Seller.class, id));
    }

    /**
     * @throws ProblemException 404 when there is none in the region
     */
    public Seller get(UUID id, String region) {
        return find(id).filter(seller -> seller.region().equals(region))
                .orElseThrow(() -> ProblemException.notFound("seller", id));
    }

    public Optional<Seller> lock(UUID id) {
        return Optional.ofNullable(entities.find(Seller.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @throws ProblemException 404 when there is none in the region
     */
    public Seller lock(UUID id, String region) {
        return lock(id).filter(seller -> seller.region().equals(region))
                .orElseThrow(() -> ProblemException.notFound("seller", id));
    }

    public Optional<PayeeAccount> findAccount(UUID sellerId) {
        return Optional.ofNullable(entities.find(PayeeAccount.class, sellerId));
    }

    public Optional<PayeeAccount> lockAccount(UUID sellerId) {
        return Optional.ofNullable(entities.find(PayeeAccount.class, sellerId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether another seller that has not withdrawn goes by this business number. */
    public boolean isBusinessNumberTaken(String nib, UUID by) {
        return !entities.createQuery(
                        "select 1 from Seller s where s.nib = :nib and s.id <> :id and s.status <> :gone",
                        Integer.class)
                .setParameter("nib", nib)
                .setParameter("id", by)
                .setParameter("gone", SellerStatus.WITHDRAWN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Up to {@link Paging#fetch()} sellers of the region by id, of one status if given. */
    public List<Seller> list(String region, @Nullable SellerStatus status, Paging paging) {
        String of = status == null ? "" : " and s.status = :status";
        UUID after = paging.afterId();
        String beyond = after == null ? "" : " and s.id > :after";
        var query = entities.createQuery(
                        "select s from Seller s where s.region = :region" + of + beyond + " order by s.id",
                        Seller.class)
                .setParameter("region", region)
                .setMaxResults(paging.fetch());
        if (status != null) {
            query.setParameter("status", status);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }
}
