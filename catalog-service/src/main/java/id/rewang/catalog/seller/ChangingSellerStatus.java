package id.rewang.catalog.seller;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses, takes up again, suspends or withdraws a seller: the owner, or the trade office. */
@Service
public class ChangingSellerStatus {

    private final Sellers sellers;
    private final SellerAnnouncements announcements;

    ChangingSellerStatus(Sellers sellers, SellerAnnouncements announcements) {
        this.sellers = sellers;
        this.announcements = announcements;
    }

    @Transactional
    public Seller moveTo(UUID id, SellerStatus wanted, String reason, ExpectedVersion expected, Actor actor) {
        Seller seller = sellers.lock(id, actor.region());
        boolean byTradeOffice = actor.is(Roles.TRADE_OFFICER);
        if (!byTradeOffice) {
            actor.mustBelongTo(id);
        }
        expected.check(seller.version());
        seller.moveTo(wanted, reason, byTradeOffice);
        announcements.sellerChanged(seller);
        return seller;
    }
}
