package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.procurement.policy.Duty;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A procurement officer submits a draft, or a refused order once more. */
@Service
public class SubmittingOrder {

    private final ActingOnOrder acting;
    private final DraftingOrder drafting;
    private final Submission submission;
    private final BusinessClock clock;

    SubmittingOrder(ActingOnOrder acting, DraftingOrder drafting, Submission submission, BusinessClock clock) {
        this.acting = acting;
        this.drafting = drafting;
        this.submission = submission;
        this.clock = clock;
    }

    @Transactional
    public PurchaseOrder submit(UUID id, ExpectedVersion version, Actor actor) {
        PurchaseOrder order = acting.forDepartment(id, version, actor);
        Person by = acting.inDuty(order, Duty.DRAFT, actor, Roles.PROCUREMENT_OFFICER);
        if (order.mayBeSubmitted()) {
            drafting.checkStillOrderable(order);
        }
        submission.submit(order, by, clock.instant());
        return order;
    }
}
