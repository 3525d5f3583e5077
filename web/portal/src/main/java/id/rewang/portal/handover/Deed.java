package id.rewang.portal.handover;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.Procurement.Act;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.HandoverLine;
import id.rewang.portal.api.Procurement.Line;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.Receipt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A BAST as it is read and printed.
 *
 * @param department what it is called
 * @param receipts   the checks on which it rests
 * @param acts       all that happened to the order
 */
public record Deed(Order order, String department, Handover handover, List<Receipt> receipts, List<Act> acts) {

    /** A line with the words of the order. */
    public record Goods(String name, int quantity, String unit, Money unitPrice, Money amount) {}

    public List<Goods> goods() {
        return handover.lines().stream().map(this::goods).toList();
    }

    private Goods goods(HandoverLine handed) {
        Line ordered = order.lines().stream()
                .filter(line -> line.lineNo() == handed.lineNo())
                .findFirst()
                .orElseThrow();
        return new Goods(ordered.productName(), handed.quantity(), ordered.unit(), handed.unitPrice(), handed.amount());
    }

    /** When the department signed; {@code null} while it has not. */
    public @Nullable Instant departmentSignedAt() {
        return whenSigned("HandoverSignedByDepartment");
    }

    /** When the seller signed; {@code null} while it has not. */
    public @Nullable Instant sellerSignedAt() {
        return whenSigned("HandoverSignedBySeller");
    }

    private @Nullable Instant whenSigned(String act) {
        return acts.stream()
                .filter(one -> one.what().equals(act) && handover.number().equals(one.note()))
                .map(Act::at)
                .findFirst()
                .orElse(null);
    }
}
