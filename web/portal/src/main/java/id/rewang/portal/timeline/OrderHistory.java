package id.rewang.portal.timeline;

import id.rewang.portal.api.Payments.Bill;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Procurement.Act;
import id.rewang.portal.api.Procurement.Checked;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.Receipt;
import id.rewang.portal.api.Procurement.Shipment;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * A photo of goods that were checked.
     *
     * @param reason why they, or some of them, went back; {@code null} when none did
     */
    public record CheckPhoto(
            String sha256, String productName, @Nullable String reason, Instant receivedAt, String checkedBy) {}

    /** Those of the first check first. */
    public List<CheckPhoto> photos() {
        List<CheckPhoto> photos = new ArrayList<>();
        for (Receipt receipt : receipts) {
            for (Checked line : receipt.lines()) {
                if (line.photoSha256() != null) {
                    photos.add(new CheckPhoto(
                            line.photoSha256(),
                            order.line(line.lineNo()).productName(),
                            line.reason(),
                            receipt.receivedAt(),
                            receipt.checkedBy().name()));
                }
            }
        }
        return List.copyOf(photos);
    }

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
