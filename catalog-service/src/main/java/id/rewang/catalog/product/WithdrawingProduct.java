package id.rewang.catalog.product;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a product off the catalogue: its seller, or a curator or the trade office. */
@Service
public class WithdrawingProduct {

    private final Products products;

    WithdrawingProduct(Products products) {
        this.products = products;
    }

    @Transactional
    public Product withdraw(UUID id, ExpectedVersion expected, Actor actor) {
        Product product = products.lock(id).orElseThrow(() -> ProblemException.notFound("product", id));
        actor.mustShareRegion(product.region(), "product", id);
        if (!actor.isAny(Roles.CURATOR, Roles.TRADE_OFFICER)) {
            actor.mustBelongTo(product.sellerId());
        }
        expected.check(product.version());
        product.withdraw();
        products.announce(product);
        return product;
    }
}
