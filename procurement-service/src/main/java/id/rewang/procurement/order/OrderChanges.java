package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.deadline.Deadlines;
import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.messaging.OutgoingEvent;
import id.rewang.kit.money.Money;
import id.rewang.kit.rule.Rules;
import id.rewang.procurement.budget.BudgetLines;
import id.rewang.procurement.policy.Duty;
import id.rewang.procurement.policy.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that follows from a transition, always in the same order of locks: the order itself is locked by the caller,
 * then its budget line moves with what it commits and realises, then its deadline, and the outbox comes last.
 */
@Component
public class OrderChanges {

    private final PurchaseOrders orders;
    private final BudgetLines budgetLines;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Rules rules;
    private final BusinessClock clock;

    OrderChanges(
            PurchaseOrders orders,
            BudgetLines budgetLines,
            Deadlines deadlines,
            Outbox outbox,
            Rules rules,
            BusinessClock clock) {
        this.orders = orders;
        this.budgetLines = budgetLines;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Makes the transition and what follows from it.
     *
     * @return what happened; empty when the transition was a duplicate
     * @throws IllegalStateException when the budget line cannot bear what the order already holds of it
     */
    public List<OrderEvent> make(PurchaseOrder order, Supplier<List<OrderEvent>> transition) {
        return make(order, transition, () -> {
            throw new IllegalStateException("budget line " + order.budgetLineId() + " does not bear " + order.id());
        });
    }

    /**
     * The same for a transition that commits budget anew.
     *
     * @param overspent the transition to make instead when the line has not so much left
     */
    List<OrderEvent> make(
            PurchaseOrder order, Supplier<List<OrderEvent>> transition, Supplier<List<OrderEvent>> overspent) {
        OrderDeadline running = order.runningDeadline();
        Money committed = order.committed();
        Money realised = order.realised();
        List<OrderEvent> events = transition.get();
        record(order, events);
        if (!moveBudget(
                order, order.committed().minus(committed), order.realised().minus(realised))) {
            events = overspent.get();
            record(order, events);
        }
        moveDeadline(order, running);
        outbox.append(events.stream()
                .map(event -> new OutgoingEvent(OrderEvent.TOPIC, order.id().toString(), event.type(), event, null))
                .toList());
        return events;
    }

    /**
     * Lets take effect what another service told, and puts it into the timeline if it is news.
     *
     * @param news tells whether it was
     */
    public void take(PurchaseOrder order, String what, Instant at, @Nullable String note, BooleanSupplier news) {
        takeNews(order, news, () -> note(order, what, null, null, at, note));
    }

    /**
     * The same for an answer that something is held, which changes nothing but how far the order's checks have come: those of a
     * transaction are written at once, and nothing may be done to this object afterwards.
     */
    public void hold(PurchaseOrder order, String what, Instant at, BooleanSupplier news) {
        takeNews(order, news, () -> {
            note(order, what, null, null, at, null);
            orders.writeChecksLater(order);
        });
    }

    private void takeNews(PurchaseOrder order, BooleanSupplier news, Runnable follows) {
        make(order, () -> {
            if (news.getAsBoolean()) {
                follows.run();
            }
            return List.of();
        });
    }

    /** Puts something into the timeline that is no event of the order's own. */
    public void note(
            PurchaseOrder order,
            String what,
            @Nullable Duty duty,
            @Nullable Person by,
            Instant at,
            @Nullable String note) {
        add(order, List.of(new OrderAct(order, what, duty, by, at, note)));
    }

    private void record(PurchaseOrder order, List<OrderEvent> events) {
        add(order, events.stream().map(event -> OrderAct.of(order, event)).toList());
    }

    /** A new order goes in once nothing of it changes any more, so that it is written by one insert; its acts follow. */
    private void add(PurchaseOrder order, List<OrderAct> acts) {
        if (!acts.isEmpty()) {
            orders.add(order);
            acts.forEach(orders::add);
        }
    }

    private boolean moveBudget(PurchaseOrder order, Money committed, Money realised) {
        return (committed.isZero() && realised.isZero()) || budgetLines.move(order.budgetLineId(), committed, realised);
    }

    private void moveDeadline(PurchaseOrder order, @Nullable OrderDeadline before) {
        OrderDeadline now = order.runningDeadline();
        if (now == before) {
            return;
        }
        if (before != null) {
            deadlines.clear(before.name(), order.id());
        }
        if (now != null) {
            deadlines.set(now.name(), order.id(), order.round(), order.region(), dueAt(order, now));
        }
    }

    private Instant dueAt(PurchaseOrder order, OrderDeadline deadline) {
        return switch (deadline) {
            case CHECKS -> clock.instant().plus(Duration.ofMinutes(ruleOf(order, "deadline.checks")));
            case ACCEPTANCE -> Objects.requireNonNull(order.acceptBy());
            case HANDOVER ->
                WorkingDays.after(clock.instant().atZone(BusinessClock.ZONE), ruleOf(order, "deadline.handover"))
                        .toInstant();
        };
    }

    private int ruleOf(PurchaseOrder order, String id) {
        return rules.on(clock.today(), order.region(), id).asInt();
    }
}
