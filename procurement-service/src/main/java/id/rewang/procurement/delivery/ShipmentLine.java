package id.rewang.procurement.delivery;

import jakarta.persistence.Embeddable;

/** What a shipment brings of a line, and how much of that is checked. */
@Embeddable
public record ShipmentLine(int lineNo, int quantity, int accepted, int rejected) {

    public int unchecked() {
        return quantity - accepted - rejected;
    }

    ShipmentLine checked(int moreAccepted, int moreRejected) {
        return new ShipmentLine(lineNo, quantity, accepted + moreAccepted, rejected + moreRejected);
    }
}
