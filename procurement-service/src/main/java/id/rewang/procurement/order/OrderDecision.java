package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.rule.Rules;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.DocumentNumbers.Kind;
import id.rewang.procurement.policy.Duty;
import id.rewang.procurement.policy.WorkingDays;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitment officer's yes or no to an order that is already locked. */
@Component
class OrderDecision {

    private static final String[] DECIDERS = {Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY};

    private final ActingOnOrder acting;
    private final DocumentNumbers numbers;
    private final Rules rules;
    private final OrderChanges changes;
    private final BusinessClock clock;

    OrderDecision(
            ActingOnOrder acting, DocumentNumbers numbers, Rules rules, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.numbers = numbers;
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
    }

    void approve(PurchaseOrder order, List<StruckLine> struck, @Nullable Instant acceptBy, Actor actor) {
        Person by = acting.inDuty(order, Duty.APPROVE, actor, DECIDERS);
        Instant now = clock.instant();
        Instant answerBy = answerBy(order, acceptBy, now);
        changes.make(
                order,
                () -> order.approve(
                        struck,
                        by,
                        now,
                        answerBy,
                        () -> numbers.next(Kind.SP, order.departmentId(), BusinessClock.dateOf(now))));
    }

    void reject(PurchaseOrder order, String reason, Actor actor) {
        Person by = acting.inDuty(order, Duty.APPROVE, actor, DECIDERS);
        changes.make(order, () -> order.reject(reason, by, clock.instant()));
    }

    private Instant answerBy(PurchaseOrder order, @Nullable Instant wanted, Instant now) {
        int days =
                rules.on(clock.today(), order.region(), "deadline.acceptance").asInt();
        Instant latest = WorkingDays.after(now.atZone(BusinessClock.ZONE), days).toInstant();
        if (wanted == null) {
            return latest;
        }
        if (!wanted.isAfter(now) || wanted.isAfter(latest)) {
            throw ProblemException.refused(
                    "accept-by-out-of-range",
                    "The seller answers between now and " + latest + ".",
                    new FieldProblem("acceptBy", "out-of-range", "must be after now and not after " + latest));
        }
        return wanted;
    }
}
