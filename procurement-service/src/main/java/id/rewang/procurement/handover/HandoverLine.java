package id.rewang.procurement.handover;

import id.rewang.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** How much of a line is handed over. */
@Embeddable
public record HandoverLine(
        int lineNo,
        UUID productId,
        int quantity,
        @Column(name = "unit_price_minor") Money unitPrice) {

    public Money amount() {
        return unitPrice.times(quantity);
    }
}
