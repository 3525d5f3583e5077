package id.rewang.catalog.seller;

import id.rewang.catalog.Put;
import id.rewang.catalog.reference.OfficialLists;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says to which account a seller is paid: the owner, or the trade office assisting. It is paid to once confirmed. */
@Service
public class EnteringPayeeAccount {

    private final Sellers sellers;
    private final OfficialLists lists;
    private final SellerAnnouncements announcements;
    private final BusinessClock clock;

    EnteringPayeeAccount(Sellers sellers, OfficialLists lists, SellerAnnouncements announcements, BusinessClock clock) {
        this.sellers = sellers;
        this.lists = lists;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public Put<PayeeAccount> enter(UUID sellerId, BankAccount account, ExpectedVersion expected, Actor actor) {
        Seller seller = sellers.lock(sellerId, actor.region());
        if (!actor.is(Roles.TRADE_OFFICER)) {
            actor.mustBelongTo(sellerId);
        }
        Optional<PayeeAccount> entered = sellers.lockAccount(sellerId);
        entered.ifPresent(known -> expected.check(known.version()));
        if (!lists.isBank(account.bankCode())) {
            throw ProblemException.refused(
                    "unknown-bank",
                    "There is no bank with code " + account.bankCode() + ".",
                    new FieldProblem("bankCode", "unknown-bank", "is no bank's code"));
        }
        PayeeAccount payee =
                entered.orElseGet(() -> PayeeAccount.enter(seller, account, actor.subject(), clock.instant()));
        if (entered.isPresent()) {
            payee.change(account, actor.subject(), clock.instant());
        } else {
            sellers.add(payee);
        }
        announcements.accountChanged(seller, payee);
        return new Put<>(payee, entered.isEmpty());
    }
}
