package id.rewang.catalog.seller;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trade office finds a registration right, or sends it back with a reason. */
@Service
public class VerifyingSeller {

    /** What the trade office decides. */
    public enum Decision {
        VERIFIED,
        REFUSED
    }

    private final Sellers sellers;
    private final SellerAnnouncements announcements;

    VerifyingSeller(Sellers sellers, SellerAnnouncements announcements) {
        this.sellers = sellers;
        this.announcements = announcements;
    }

    @Transactional
    public Seller verify(UUID id, Decision decision, @Nullable String reason, ExpectedVersion expected, Actor actor) {
        Seller seller = sellers.lock(id, actor.region());
        expected.check(seller.version());
        switch (decision) {
            case VERIFIED -> seller.verify();
            case REFUSED -> {
                if (reason == null || reason.isBlank()) {
                    throw ProblemException.invalidField("reason", "missing", "a refusal needs a reason");
                }
                seller.refuseVerification(reason);
            }
        }
        announcements.sellerChanged(seller);
        return seller;
    }
}
