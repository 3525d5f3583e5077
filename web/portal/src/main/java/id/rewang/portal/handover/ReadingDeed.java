package id.rewang.portal.handover;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.Receipt;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what procurement tells of a BAST. */
@Component
class ReadingDeed {

    private final Procurement procurement;

    ReadingDeed(Procurement procurement) {
        this.procurement = procurement;
    }

    /**
     * @throws ResponseStatusException 404 when the order has no such BAST
     */
    Deed read(UUID orderId, UUID handoverId) {
        Order order = procurement.order(orderId);
        Handover handover = procurement.handovers(orderId).items().stream()
                .filter(one -> one.handoverId().equals(handoverId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Receipt> receipts = procurement.receipts(orderId).items().stream()
                .filter(receipt -> receipt.lines().stream().anyMatch(line -> handoverId.equals(line.handoverId())))
                .toList();
        return new Deed(
                order,
                procurement.department(order.departmentId()).name(),
                handover,
                receipts,
                procurement.timeline(orderId).items());
    }
}
