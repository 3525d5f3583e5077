package id.rewang.portal.timeline;

import id.rewang.portal.api.Payments.Bill;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.Procurement.Act;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.timeline.Step.Degree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order's way from need to reconciled, in ten steps. */
public record Timeline(List<Step> steps) {

    static Timeline of(OrderHistory history) {
        Order order = history.order();
        List<Step> steps = new ArrayList<>(List.of(
                act(history, "need", "OrderDrafted", order.rupCode(), true),
                act(history, "submitted", "OrderSubmitted", null, order.submittedAt() != null && isPastDraft(order)),
                act(history, "approved", "OrderApproved", order.number(), order.issuedAt() != null),
                act(history, "accepted", "OrderAccepted", null, order.acceptedAt() != null),
                progress(
                        history,
                        "delivered",
                        "ShipmentDispatched",
                        order.progress().delivery()),
                progress(history, "received", "GoodsReceived", order.progress().receipt()),
                handedOver(history),
                billed(history),
                paid(history),
                reconciled(history)));
        markWhereItIs(order, steps);
        return new Timeline(List.copyOf(steps));
    }

    /** The first step not finished is where the order stands, or where it ended. */
    private static void markWhereItIs(Order order, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Degree degree = steps.get(i).degree();
            if (degree == Degree.DONE) {
                continue;
            }
            if (hasEnded(order)) {
                steps.set(i, steps.get(i).as(Degree.STOPPED));
            } else if (degree == Degree.OPEN) {
                steps.set(i, steps.get(i).as(Degree.NOW));
            }
            return;
        }
    }

    private static boolean hasEnded(Order order) {
        return switch (order.state()) {
            case REFUSED, REJECTED, DECLINED, EXPIRED, CANCELLED -> true;
            case DRAFT, SUBMITTED, AWAITING_APPROVAL, ISSUED, ACCEPTED, COMPLETED -> false;
        };
    }

    private static boolean isPastDraft(Order order) {
        return switch (order.state()) {
            case DRAFT, REFUSED -> false;
            case SUBMITTED, AWAITING_APPROVAL, ISSUED, ACCEPTED, COMPLETED, REJECTED, DECLINED, EXPIRED, CANCELLED ->
                true;
        };
    }

    private static Step act(OrderHistory history, String name, String what, @Nullable String detail, boolean done) {
        Act act = history.last(what);
        return new Step(
                name,
                done ? Degree.DONE : Degree.OPEN,
                act == null ? null : act.at(),
                act == null || act.by() == null ? null : act.by().name(),
                detail);
    }

    private static Step progress(
            OrderHistory history, String name, String what, id.rewang.portal.api.Procurement.Degree degree) {
        return act(history, name, what, null, false).as(of(degree));
    }

    private static Degree of(id.rewang.portal.api.Procurement.Degree degree) {
        return switch (degree) {
            case NONE -> Degree.OPEN;
            case PARTIAL -> Degree.PARTLY;
            case COMPLETE -> Degree.DONE;
        };
    }

    private static Step handedOver(OrderHistory history) {
        List<Handover> signed =
                history.handovers().stream().filter(Handover::isSigned).toList();
        boolean all = !signed.isEmpty()
                && signed.size() == history.handovers().size()
                && history.order().lines().stream().allMatch(line -> line.handedOver() >= line.wanted());
        return new Step(
                "handed-over",
                signed.isEmpty() ? Degree.OPEN : all ? Degree.DONE : Degree.PARTLY,
                latest(signed.stream().map(Handover::signedAt).toList()),
                null,
                numbers(signed.stream().map(Handover::number).toList()));
    }

    private static Step billed(OrderHistory history) {
        List<Bill> accepted = history.bills().stream().filter(Bill::isAccepted).toList();
        return new Step(
                "billed",
                of(history.order().progress().billing()),
                latest(accepted.stream().map(Bill::submittedAt).toList()),
                null,
                numbers(accepted.stream().map(Bill::invoiceNumber).toList()));
    }

    private static Step paid(OrderHistory history) {
        return new Step(
                "paid",
                of(history.order().progress().payment()),
                latest(history.payments().stream()
                        .map(payment -> payment.settledAt())
                        .toList()),
                null,
                numbers(history.payments().stream()
                        .filter(payment -> payment.is(PaymentState.SETTLED))
                        .map(payment -> payment.evidence() == null
                                ? null
                                : payment.evidence().reference())
                        .toList()));
    }

    private static Step reconciled(OrderHistory history) {
        return new Step("reconciled", of(history.order().progress().reconciliation()), null, null, null);
    }

    private static @Nullable Instant latest(List<@Nullable Instant> times) {
        return times.stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String numbers(List<@Nullable String> numbers) {
        String all = numbers.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }
}
