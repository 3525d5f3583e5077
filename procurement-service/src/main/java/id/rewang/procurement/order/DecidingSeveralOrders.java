package id.rewang.procurement.order;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.budget.BudgetLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitment officer decides several orders in one go; one that cannot be decided does not hold up the others. */
@Service
public class DecidingSeveralOrders {

    private final PurchaseOrders orders;
    private final BudgetLines budgetLines;
    private final OrderDecision decision;

    DecidingSeveralOrders(PurchaseOrders orders, BudgetLines budgetLines, OrderDecision decision) {
        this.orders = orders;
        this.budgetLines = budgetLines;
        this.decision = decision;
    }

    /** @return an answer for each decision, in the order in which they were asked for */
    @Transactional
    public List<Answer> decide(List<Decision> decisions, Actor actor) {
        Map<UUID, PurchaseOrder> locked = lock(decisions, actor);
        List<Answer> answers = new ArrayList<>();
        for (Decision wanted : decisions) {
            Optional<PurchaseOrder> order = Optional.ofNullable(locked.get(wanted.orderId()));
            try {
                decide(
                        order.orElseThrow(() -> ProblemException.notFound("purchase order", wanted.orderId())),
                        wanted,
                        actor);
                answers.add(new Answer(wanted.orderId(), order, Optional.empty()));
            } catch (ProblemException | IllegalTransition | LineFault refusal) {
                answers.add(new Answer(wanted.orderId(), Optional.empty(), Optional.of(refusal)));
            }
        }
        orders.flush();
        return answers;
    }

    /** All orders, then all their budget lines, each in the order of their ids. */
    private Map<UUID, PurchaseOrder> lock(List<Decision> decisions, Actor actor) {
        Map<UUID, PurchaseOrder> locked =
                orders
                        .lockAll(decisions.stream()
                                .map(Decision::orderId)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(order -> order.region().equals(actor.region()))
                        .collect(Collectors.toMap(PurchaseOrder::id, Function.identity()));
        budgetLines.lockAll(locked.values().stream()
                .map(PurchaseOrder::budgetLineId)
                .distinct()
                .toList());
        return locked;
    }

    private void decide(PurchaseOrder order, Decision wanted, Actor actor) {
        actor.mustWorkFor(order.departmentId());
        ExpectedVersion.of(wanted.version()).check(order.version());
        switch (wanted.choice()) {
            case APPROVE -> decision.approve(order, wanted.struckLines(), null, actor);
            case REJECT -> decision.reject(order, wanted.reason() == null ? "" : wanted.reason(), actor);
        }
    }

    public enum Choice {
        APPROVE,
        REJECT
    }

    /**
     * @param version the order's version that the decision was made on
     * @param reason  given with REJECT
     */
    public record Decision(
            UUID orderId,
            long version,
            Choice choice,
            List<StruckLine> struckLines,
            @Nullable String reason) {}

    /** Either the order as it is now, or why it was not decided. */
    public record Answer(UUID orderId, Optional<PurchaseOrder> order, Optional<RuntimeException> refusal) {}
}
