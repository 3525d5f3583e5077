package id.rewang.procurement.web;

import id.rewang.kit.money.Money;
import id.rewang.procurement.order.OrderLine;
import id.rewang.procurement.order.OrderPayment;
import id.rewang.procurement.order.OrderState;
import id.rewang.procurement.order.PaymentMethod;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.Progress;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.RefusalReason;
import id.rewang.procurement.order.TaxClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase order as the API shows it. */
record OrderView(
        UUID id,
        long version,
        String region,
        UUID departmentId,
        UUID sellerId,
        String sellerName,
        @Nullable String number,
        OrderState state,
        List<String> possible,
        int round,
        PaymentMethod paymentMethod,
        UUID budgetLineId,
        String accountCode,
        int fiscalYear,
        List<LineView> lines,
        Money total,
        Money payable,
        LocalDate neededBy,
        String deliveryAddress,
        @Nullable String rupCode,
        @Nullable String externalOrderNumber,
        Person draftedBy,
        @Nullable Person approvedBy,
        @Nullable Instant acceptBy,
        List<RefusalReason> refusalReasons,
        Progress progress,
        boolean handoverOverdue,
        List<PaymentView> payments,
        @Nullable Integer rating,
        @Nullable String ratingComment,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant issuedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt) {

    static OrderView of(PurchaseOrder order) {
        return new OrderView(
                order.id(),
                order.version(),
                order.region(),
                order.departmentId(),
                order.sellerId(),
                order.sellerName(),
                order.number(),
                order.state(),
                order.possible(),
                order.round(),
                order.paymentMethod(),
                order.budgetLineId(),
                order.accountCode(),
                order.fiscalYear(),
                order.lines().stream().map(LineView::of).toList(),
                order.total(),
                order.payable(),
                order.neededBy(),
                order.deliveryAddress(),
                order.rupCode(),
                order.externalOrderNumber(),
                order.draftedBy(),
                order.approvedBy(),
                order.acceptBy(),
                order.state() == OrderState.REFUSED ? order.refusalReasons() : List.of(),
                order.progress(),
                order.handoverOverdue(),
                order.payments().stream().map(PaymentView::of).toList(),
                order.ratingScore(),
                order.ratingComment(),
                order.createdAt(),
                order.submittedAt(),
                order.issuedAt(),
                order.acceptedAt(),
                order.completedAt(),
                order.closedAt());
    }

    record LineView(
            int lineNo,
            UUID productId,
            String productName,
            String unit,
            TaxClass taxClass,
            int quantity,
            Money unitPrice,
            Money amount,
            int reduced,
            int dispatched,
            int accepted,
            int rejected,
            int handedOver) {

        static LineView of(OrderLine line) {
            return new LineView(
                    line.lineNo(),
                    line.productId(),
                    line.productName(),
                    line.unit(),
                    line.taxClass(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount(),
                    line.reduced(),
                    line.dispatched(),
                    line.accepted(),
                    line.rejected(),
                    line.handedOver());
        }
    }

    record PaymentView(
            UUID paymentId,
            UUID billId,
            @Nullable UUID handoverId,
            Money amount,
            OrderPayment.State state,
            boolean reconciled) {

        static PaymentView of(OrderPayment payment) {
            return new PaymentView(
                    payment.paymentId(),
                    payment.billId(),
                    payment.handoverId(),
                    payment.amount(),
                    payment.state(),
                    payment.reconciled());
        }
    }
}
