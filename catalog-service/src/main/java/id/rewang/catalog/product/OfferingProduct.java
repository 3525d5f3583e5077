package id.rewang.catalog.product;

import id.rewang.catalog.Put;
import id.rewang.catalog.seller.Seller;
import id.rewang.catalog.seller.SellerStatus;
import id.rewang.catalog.seller.Sellers;
import id.rewang.catalog.stock.Shelves;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seller offers a product, or offers it differently. */
@Service
public class OfferingProduct {

    private static final Money HIGHEST_PRICE = Money.rupiah(1_000_000_000_000L);

    private final Products products;
    private final Sellers sellers;
    private final Shelves shelves;
    private final BusinessClock clock;

    OfferingProduct(Products products, Sellers sellers, Shelves shelves, BusinessClock clock) {
        this.products = products;
        this.sellers = sellers;
        this.shelves = shelves;
        this.clock = clock;
    }

    @Transactional
    public Put<Product> offer(UUID id, Offer offer, ExpectedVersion expected, Actor actor) {
        checkPrice(offer.unitPrice());
        Optional<Product> offered = products.lock(id);
        offered.ifPresent(product -> {
            actor.mustShareRegion(product.region(), "product", id);
            actor.mustBelongTo(product.sellerId());
            expected.check(product.version());
        });
        actor.mustBelongTo(offer.sellerId());
        checkSeller(offer, actor);

        Product product = offered.orElseGet(() -> Product.publish(id, actor.region(), offer, clock.instant()));
        if (offered.isPresent()) {
            product.change(offer);
        } else {
            products.add(product);
            shelves.open(id, product.region());
        }
        products.announce(product);
        return new Put<>(product, offered.isEmpty());
    }

    private static void checkPrice(Money price) {
        if (!price.currency().equals(Money.IDR)) {
            throw ProblemException.invalidField("unitPrice", "currency", "must be in IDR");
        }
        if (!price.isPositive() || price.compareTo(HIGHEST_PRICE) > 0) {
            throw ProblemException.invalidField(
                    "unitPrice", "out-of-range", "must be above 0 and at most " + HIGHEST_PRICE);
        }
    }

    private void checkSeller(Offer offer, Actor actor) {
        Seller seller = sellers.get(offer.sellerId(), actor.region());
        if (seller.status() == SellerStatus.SUSPENDED || seller.status() == SellerStatus.WITHDRAWN) {
            throw ProblemException.refused(
                    "seller-not-active", "The seller is " + seller.status() + " and offers nothing.");
        }
        if (!seller.kbli().contains(offer.kbli())) {
            throw ProblemException.refused(
                    "kbli-not-of-seller",
                    "The seller is registered for " + String.join(", ", seller.kbli()) + ", not for " + offer.kbli()
                            + ".",
                    new FieldProblem("kbli", "not-of-seller", "must be one of the seller's classes of business"));
        }
    }
}
