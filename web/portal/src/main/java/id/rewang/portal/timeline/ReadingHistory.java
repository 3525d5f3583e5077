package id.rewang.portal.timeline;

import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Bill;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.ServiceRefused;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts together what procurement and payment tell of an order. */
@Component
class ReadingHistory {

    private static final int MOST_BILLS = 100;

    private final Procurement procurement;
    private final Payments payments;

    ReadingHistory(Procurement procurement, Payments payments) {
        this.procurement = procurement;
        this.payments = payments;
    }

    /**
     * @throws ServiceRefused 404 or 403 when it is not for this person
     */
    OrderHistory read(UUID id) {
        Order order = procurement.order(id);
        boolean accepted = order.acceptedAt() != null;
        return new OrderHistory(
                order,
                procurement.timeline(id).items(),
                accepted ? procurement.shipments(id).items() : List.of(),
                accepted ? procurement.receipts(id).items() : List.of(),
                accepted ? procurement.handovers(id).items() : List.of(),
                accepted ? heardOf(() -> payments.bills(id, MOST_BILLS).items()) : List.<Bill>of(),
                accepted
                        ? heardOf(() ->
                                payments.payments(null, id, MOST_BILLS, null).items())
                        : List.<Payment>of());
    }

    /** Payment may not have heard of an order yet that was accepted a moment ago. */
    private static <T> List<T> heardOf(Supplier<List<T>> items) {
        try {
            return items.get();
        } catch (ServiceRefused refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND.value()) {
                return List.of();
            }
            throw refusal;
        }
    }
}
