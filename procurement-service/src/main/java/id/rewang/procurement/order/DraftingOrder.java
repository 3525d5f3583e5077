package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.budget.BudgetLine;
import id.rewang.procurement.budget.BudgetLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what an order wish names, takes prices and names from the catalogue's copy, and refuses what cannot be ordered. */
@Component
class DraftingOrder {

    private final BudgetLines budgetLines;
    private final KnownCatalogue catalogue;
    private final BusinessClock clock;

    DraftingOrder(BudgetLines budgetLines, KnownCatalogue catalogue, BusinessClock clock) {
        this.budgetLines = budgetLines;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 422 with every field at fault, and the code of the first
     */
    OrderDraft draft(OrderWish wish, Actor actor) {
        actor.mustWorkFor(wish.departmentId());
        List<FieldProblem> faults = new ArrayList<>();
        Optional<BudgetLine> budgetLine = budgetLines.find(wish.budgetLineId());
        budgetLineFault(budgetLine, wish, faults);
        if (wish.neededBy().isBefore(clock.today())) {
            faults.add(new FieldProblem("neededBy", "in-the-past", "is before today, " + clock.today()));
        }
        Optional<KnownSeller> seller = catalogue.seller(wish.sellerId());
        faultOf(seller, actor.region()).ifPresent(faults::add);
        List<OrderDraft.Line> lines = lines(wish, actor.region(), faults);
        if (!faults.isEmpty()) {
            throw notOrderable(faults);
        }
        BudgetLine line = budgetLine.orElseThrow();
        return new OrderDraft(
                actor.region(),
                wish.departmentId(),
                line.id(),
                line.accountCode(),
                line.fiscalYear(),
                wish.sellerId(),
                seller.orElseThrow().name(),
                wish.paymentMethod(),
                wish.neededBy(),
                wish.deliveryAddress(),
                wish.rupCode(),
                wish.externalOrderNumber(),
                lines);
    }

    /**
     * Before a draft is submitted: the catalogue may have changed since it was written.
     *
     * @throws ProblemException 422 with every field at fault, and the code of the first
     */
    void checkStillOrderable(PurchaseOrder order) {
        List<FieldProblem> faults = new ArrayList<>();
        faultOf(catalogue.seller(order.sellerId()), order.region()).ifPresent(faults::add);
        Map<UUID, KnownProduct> known = catalogue.products(
                order.lines().stream().map(OrderLine::productId).toList());
        for (OrderLine line : order.lines()) {
            String field = "lines[" + (line.lineNo() - 1) + "]";
            KnownProduct product = known.get(line.productId());
            fault(product, order.sellerId(), order.region(), field + ".productId")
                    .ifPresent(faults::add);
            if (product != null && !product.product().unitPrice().equals(line.unitPrice())) {
                faults.add(new FieldProblem(
                        field + ".unitPrice",
                        "price-changed",
                        "is now " + product.product().unitPrice() + "; revise the draft to take it over"));
            }
        }
        if (!faults.isEmpty()) {
            throw notOrderable(faults);
        }
    }

    private List<OrderDraft.Line> lines(OrderWish wish, String region, List<FieldProblem> faults) {
        Map<UUID, KnownProduct> known = catalogue.products(
                wish.lines().stream().map(OrderWish.Line::productId).toList());
        List<OrderDraft.Line> lines = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < wish.lines().size(); i++) {
            OrderWish.Line wanted = wish.lines().get(i);
            KnownProduct product = known.get(wanted.productId());
            Optional<FieldProblem> fault = fault(product, wish.sellerId(), region, "lines[" + i + "].productId");
            fault.ifPresent(faults::add);
            if (product != null && fault.isEmpty()) {
                lines.add(new OrderDraft.Line(product.product(), wanted.quantity()));
                total = addWorth(total, product.product().unitPrice(), wanted.quantity(), i, faults);
            }
        }
        return lines;
    }

    private static long addWorth(long total, Money price, int quantity, int position, List<FieldProblem> faults) {
        try {
            return Math.addExact(total, price.times(quantity).minor());
        } catch (ArithmeticException tooLarge) {
            faults.add(new FieldProblem(
                    "lines[" + position + "].quantity", "too-large", "makes an amount too large to be true"));
            return total;
        }
    }

    private static void budgetLineFault(Optional<BudgetLine> line, OrderWish wish, List<FieldProblem> faults) {
        if (line.isEmpty()) {
            faults.add(new FieldProblem("budgetLineId", "unknown", "is no budget line"));
        } else if (!line.get().departmentId().equals(wish.departmentId())) {
            faults.add(new FieldProblem("budgetLineId", "other-department", "belongs to another department"));
        }
    }

    private static Optional<FieldProblem> faultOf(Optional<KnownSeller> seller, String region) {
        if (seller.isEmpty()) {
            return Optional.of(new FieldProblem("sellerId", "unknown-seller", "is no seller known here"));
        }
        if (!seller.get().region().equals(region)) {
            return Optional.of(new FieldProblem("sellerId", "other-region", "sells in another region"));
        }
        return seller.get().isVerified()
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        "sellerId",
                        "seller-not-active",
                        "is " + seller.get().status() + ", orders go to VERIFIED sellers"));
    }

    private static Optional<FieldProblem> fault(
            @Nullable KnownProduct product, UUID sellerId, String region, String field) {
        if (product == null) {
            return Optional.of(new FieldProblem(field, "unknown-product", "is no product known here"));
        }
        if (!product.sellerId().equals(sellerId)) {
            return Optional.of(new FieldProblem(field, "other-seller", "belongs to another seller"));
        }
        if (!product.region().equals(region)) {
            return Optional.of(new FieldProblem(field, "other-region", "is sold in another region"));
        }
        return product.isPublished()
                ? Optional.empty()
                : Optional.of(new FieldProblem(field, "not-published", "is " + product.status()));
    }

    private static ProblemException notOrderable(List<FieldProblem> faults) {
        FieldProblem first = faults.getFirst();
        return ProblemException.refused(
                first.code(),
                "The order cannot be made as it stands: " + first.field() + " " + first.message() + ".",
                faults.toArray(FieldProblem[]::new));
    }
}
