package id.rewang.portal.timeline;

import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Roles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out who has an order now and since when; several people when parts of it have come unequally far. */
final class Holders {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private Holders() {}

    static List<Holder> of(OrderHistory history) {
        Order order = history.order();
        return switch (order.state()) {
            case DRAFT ->
                List.of(holder(
                        Roles.PROCUREMENT_OFFICER, "submit", last(history, "OrderDrafted", "OrderRevised"), null));
            case SUBMITTED -> List.of(holder("system", "check", order.submittedAt(), null));
            case AWAITING_APPROVAL -> List.of(holder(Roles.COMMITMENT_OFFICER, "decide", order.submittedAt(), null));
            case ISSUED -> List.of(holder(Roles.SELLER, "answer", order.issuedAt(), order.acceptBy()));
            case REFUSED ->
                List.of(holder(Roles.PROCUREMENT_OFFICER, "revise", history.lastTime("OrderRefused"), null));
            case ACCEPTED -> whoFulfils(history);
            case COMPLETED -> whoReconciles(history);
            case REJECTED, DECLINED, EXPIRED, CANCELLED -> List.of();
        };
    }

    private static List<Holder> whoFulfils(OrderHistory history) {
        Order order = history.order();
        List<Holder> holders = new ArrayList<>();
        if (order.possible().contains("shipments")) {
            Instant until = order.neededBy().plusDays(1).atStartOfDay(ZONE).toInstant();
            holders.add(holder(Roles.SELLER, "deliver", order.acceptedAt(), until));
        }
        if (order.possible().contains("goods-receipts")) {
            holders.add(holder(Roles.GOODS_RECEIVER, "check-goods", history.lastTime("ShipmentDispatched"), null));
        }
        if (order.possible().contains("handovers")) {
            holders.add(holder(Roles.COMMITMENT_OFFICER, "draw-up", history.lastTime("GoodsReceived"), null));
        }
        for (Handover handover : history.handovers()) {
            whoSigns(handover, holders);
            whoBills(handover, history, holders);
        }
        history.payments().forEach(payment -> whoPays(payment, holders));
        return List.copyOf(holders);
    }

    private static void whoSigns(Handover handover, List<Holder> holders) {
        if (handover.signedBy() == null) {
            holders.add(holder(Roles.COMMITMENT_OFFICER, "sign", handover.drawnUpAt(), null));
        }
        if (handover.sellerSignedBy() == null) {
            holders.add(holder(Roles.SELLER, "sign", handover.drawnUpAt(), null));
        }
    }

    private static void whoBills(Handover handover, OrderHistory history, List<Holder> holders) {
        Set<UUID> billed = history.bills().stream()
                .filter(bill -> bill.isAccepted())
                .map(bill -> bill.handoverId())
                .collect(Collectors.toSet());
        if (handover.isSigned() && !billed.contains(handover.handoverId())) {
            holders.add(holder(Roles.SELLER, "bill", handover.signedAt(), null));
        }
    }

    private static List<Holder> whoReconciles(OrderHistory history) {
        List<Holder> holders = new ArrayList<>();
        history.payments().forEach(payment -> whoPays(payment, holders));
        return List.copyOf(holders);
    }

    private static void whoPays(Payment payment, List<Holder> holders) {
        switch (payment.state()) {
            case DUE -> holders.add(holder(Roles.TECHNICAL_OFFICER, ask(payment), payment.since(), payment.dueAt()));
            case REQUESTED ->
                holders.add(holder(Roles.BUDGET_AUTHORITY, "authorise", payment.since(), payment.dueAt()));
            case AUTHORISED, RETURNED ->
                holders.add(holder(Roles.TREASURER, "instruct", payment.since(), payment.dueAt()));
            case INSTRUCTED -> holders.add(holder("bank", "transfer", payment.since(), payment.dueAt()));
            case SPP_MADE ->
                holders.add(holder(Roles.FINANCE_VERIFIER, "verify-spp", payment.since(), payment.dueAt()));
            case SPP_VERIFIED -> holders.add(holder(Roles.TREASURY_OFFICER, "sp2d", payment.since(), payment.dueAt()));
            case SETTLED -> {
                if (payment.reconciled() == null) {
                    holders.add(holder(Roles.TREASURER, "reconcile", payment.settledAt(), null));
                }
            }
        }
    }

    private static String ask(Payment payment) {
        return switch (payment.paymentMethod()) {
            case UP, TU -> "ask";
            case LS -> "make-spp";
            case KKPD -> "charge";
        };
    }

    private static @Nullable Instant last(OrderHistory history, String one, String other) {
        Instant first = history.lastTime(one);
        Instant second = history.lastTime(other);
        return second == null || (first != null && first.isAfter(second)) ? first : second;
    }

    private static Holder holder(String role, String task, @Nullable Instant since, @Nullable Instant until) {
        return new Holder(role, task, since, until);
    }
}
