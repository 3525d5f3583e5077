package id.rewang.catalog.seller;

import id.rewang.catalog.Put;
import id.rewang.catalog.reference.OfficialLists;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a seller, or takes over what a registered one says now: the owner, or the trade office assisting. */
@Service
public class RegisteringSeller {

    private final Sellers sellers;
    private final OfficialLists lists;
    private final SellerAnnouncements announcements;
    private final BusinessClock clock;

    RegisteringSeller(Sellers sellers, OfficialLists lists, SellerAnnouncements announcements, BusinessClock clock) {
        this.sellers = sellers;
        this.lists = lists;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public Put<Seller> register(UUID id, SellerProfile profile, ExpectedVersion expected, Actor actor) {
        boolean byTradeOffice = actor.is(Roles.TRADE_OFFICER);
        Optional<Seller> registered = sellers.lock(id);
        registered.ifPresent(seller -> actor.mustShareRegion(seller.region(), "seller", id));
        if (!byTradeOffice) {
            actor.mustBelongTo(id);
        }
        if (!profile.region().equals(actor.region())) {
            throw ProblemException.refused(
                    "other-region", "Sellers of region " + profile.region() + " register there.");
        }
        registered.ifPresent(seller -> expected.check(seller.version()));
        checkAgainstLists(profile);
        checkBusinessNumber(id, profile);

        Seller seller = registered.orElseGet(() -> Seller.register(id, profile, clock.instant()));
        if (registered.isPresent()) {
            seller.change(profile, byTradeOffice);
        } else {
            sellers.add(seller);
        }
        announcements.sellerChanged(seller);
        return new Put<>(seller, registered.isEmpty());
    }

    private void checkAgainstLists(SellerProfile profile) {
        if (!profile.villageCode().startsWith(profile.region() + ".") || !lists.isVillage(profile.villageCode())) {
            throw ProblemException.refused(
                    "unknown-village",
                    "There is no village " + profile.villageCode() + " in region " + profile.region() + ".",
                    new FieldProblem("villageCode", "unknown-village", "is no village of the region"));
        }
        List<String> unknown = lists.unknownBusinessClasses(profile.kbli());
        if (!unknown.isEmpty()) {
            throw ProblemException.refused(
                    "unknown-kbli",
                    "KBLI 2020 has no class " + String.join(", ", unknown) + ".",
                    new FieldProblem("kbli", "unknown-kbli", "has codes that KBLI 2020 does not have"));
        }
    }

    private void checkBusinessNumber(UUID id, SellerProfile profile) {
        if (sellers.isBusinessNumberTaken(profile.nib(), id)) {
            throw ProblemException.refused(
                    "nib-in-use",
                    "Another seller is registered with this business number.",
                    new FieldProblem("nib", "in-use", "is registered by another seller"));
        }
    }
}
