package id.rewang.catalog.seller;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person confirms the account that a seller is paid to. */
@Service
public class VerifyingPayeeAccount {

    private final Sellers sellers;
    private final SellerAnnouncements announcements;
    private final BusinessClock clock;

    VerifyingPayeeAccount(Sellers sellers, SellerAnnouncements announcements, BusinessClock clock) {
        this.sellers = sellers;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public PayeeAccount verify(UUID sellerId, ExpectedVersion expected, Actor actor) {
        Seller seller = sellers.lock(sellerId, actor.region());
        PayeeAccount account = sellers.lockAccount(sellerId)
                .orElseThrow(() -> ProblemException.notFound("payee account of seller", sellerId));
        expected.check(account.version());
        account.verify(actor.subject(), clock.instant());
        announcements.accountChanged(seller, account);
        return account;
    }
}
