package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Degree;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import java.util.List;
import org.springframework.stereotype.Component;

/** The handovers (BAST) of an order that wait for its seller. Procurement is asked only for orders that can have such. */
@Component
class WaitingHandovers {

    private final Procurement procurement;

    WaitingHandovers(Procurement procurement) {
        this.procurement = procurement;
    }

    /** Those that lack the seller's signature. */
    List<Handover> toSign(Order order) {
        if (!order.possible().contains("signatures")) {
            return List.of();
        }
        return handovers(order).stream()
                .filter(handover -> handover.sellerSignedBy() == null)
                .toList();
    }

    /** Those that both sides have signed and no accepted bill asks money for. */
    List<Handover> toBill(Order order) {
        boolean nothingHandedOver = order.lines().stream().allMatch(line -> line.handedOver() == 0);
        if (nothingHandedOver || order.progress().billing() == Degree.COMPLETE) {
            return List.of();
        }
        return handovers(order).stream()
                .filter(Handover::isSigned)
                .filter(handover -> order.payments().stream()
                        .noneMatch(payment -> handover.handoverId().equals(payment.handoverId())))
                .toList();
    }

    private List<Handover> handovers(Order order) {
        return procurement.handovers(order.id()).items();
    }
}
