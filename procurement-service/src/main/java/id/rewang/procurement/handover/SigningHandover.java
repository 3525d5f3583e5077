package id.rewang.procurement.handover;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.delivery.Deliveries;
import id.rewang.procurement.order.ActingOnOrder;
import id.rewang.procurement.order.OrderChanges;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.policy.Duty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitment officer or the seller signs a handover; the second signature makes it payable. */
@Service
public class SigningHandover {

    private final ActingOnOrder acting;
    private final Deliveries deliveries;
    private final Handovers handovers;
    private final OrderChanges changes;
    private final BusinessClock clock;

    SigningHandover(
            ActingOnOrder acting,
            Deliveries deliveries,
            Handovers handovers,
            OrderChanges changes,
            BusinessClock clock) {
        this.acting = acting;
        this.deliveries = deliveries;
        this.handovers = handovers;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Signed sign(UUID orderId, UUID handoverId, ExpectedVersion version, Actor actor) {
        boolean asSeller = actor.is(Roles.SELLER);
        PurchaseOrder order =
                asSeller ? acting.forSeller(orderId, version, actor) : acting.forDepartment(orderId, version, actor);
        Handover handover = handovers
                .find(handoverId, orderId)
                .orElseThrow(() -> ProblemException.notFound("handover", handoverId));
        Instant now = clock.instant();
        boolean isNew =
                asSeller ? signForSeller(order, handover, actor, now) : signForDepartment(order, handover, actor, now);
        if (isNew && handover.isSigned()) {
            changes.make(order, () -> order.handoverSigned(handover.signed(order, checkers(handover)), now));
        }
        return new Signed(order, handover);
    }

    private boolean signForSeller(PurchaseOrder order, Handover handover, Actor actor, Instant now) {
        Person by = acting.as(actor, Roles.SELLER);
        boolean isNew = handover.signForSeller(by, now);
        if (isNew) {
            changes.note(order, "HandoverSignedBySeller", null, by, now, handover.number());
        }
        return isNew;
    }

    private boolean signForDepartment(PurchaseOrder order, Handover handover, Actor actor, Instant now) {
        Person by = acting.inDuty(order, Duty.SIGN_HANDOVER, actor, Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY);
        boolean isNew = handover.signForDepartment(by, now);
        if (isNew) {
            changes.note(order, "HandoverSignedByDepartment", Duty.SIGN_HANDOVER, by, now, handover.number());
        }
        return isNew;
    }

    private List<String> checkers(Handover handover) {
        return deliveries.receipts(handover.orderId()).stream()
                .filter(receipt -> receipt.isIn(handover.id()))
                .map(receipt -> receipt.checkedBy().key())
                .distinct()
                .toList();
    }

    public record Signed(PurchaseOrder order, Handover handover) {}
}
