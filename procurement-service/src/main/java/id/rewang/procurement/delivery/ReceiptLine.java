package id.rewang.procurement.delivery;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver found of a line.
 *
 * @param photoSha256 names the photo of the goods, above all of what was rejected
 * @param handoverId  the handover that covers what was accepted, once there is one
 */
@Embeddable
public record ReceiptLine(
        int lineNo,
        int accepted,
        int rejected,
        @Nullable String reason,
        @Nullable String photoSha256,
        @Nullable UUID handoverId) {

    boolean waitsForHandover() {
        return accepted > 0 && handoverId == null;
    }

    ReceiptLine handedOver(UUID handover) {
        return new ReceiptLine(lineNo, accepted, rejected, reason, photoSha256, handover);
    }
}
