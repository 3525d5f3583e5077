package id.rewang.portal.timeline;

import id.rewang.portal.api.Payments.Bill;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Procurement.Act;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.Receipt;
import id.rewang.portal.api.Procurement.Shipment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the services tell of one order.
 *
 * @param acts in the order in which they happened
 */
public record OrderHistory(
        Order order,
        List<Act> acts,
        List<Shipment> shipments,
        List<Receipt> receipts,
        List<Handover> handovers,
        List<Bill> bills,
        List<Payment> payments) {

    /** The last act of that kind. */
    @Nullable
    Act last(String what) {
        return acts.reversed().stream()
                .filter(act -> act.what().equals(what))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Instant lastTime(String what) {
        Act act = last(what);
        return act == null ? null : act.at();
    }
}
