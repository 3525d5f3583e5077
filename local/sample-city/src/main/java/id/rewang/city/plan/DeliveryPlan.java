package id.rewang.city.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * In which shipments an order arrives and what is given up in the end.
 *
 * @param bastForEach   whether every shipment gets a BAST of its own; otherwise one BAST covers all
 * @param givenUpBecause why the rest is closed short; null when everything is delivered
 */
public record DeliveryPlan(
        List<Shipment> shipments,
        boolean bastForEach,
        @Nullable String givenUpBecause) {

    /** @param rejectedBecause null when nothing is rejected */
    public record Shipment(List<Part> parts, @Nullable String rejectedBecause) {

        public int quantity() {
            return parts.stream().mapToInt(Part::quantity).sum();
        }

        public int rejected() {
            return parts.stream().mapToInt(Part::rejected).sum();
        }
    }

    /** @param quantity sent, of which {@code rejected} are not accepted */
    public record Part(int lineNumber, int quantity, int rejected) {}

    private static final IntUnaryOperator ALL = quantity -> quantity;
    private static final IntUnaryOperator NONE = quantity -> 0;
    private static final IntUnaryOperator TENTH = quantity -> quantity / 10;

    static DeliveryPlan of(PlannedOrder order) {
        return switch (order.story()) {
            case PARTIAL_DELIVERY -> inParts(order, order.channel() == Channel.SP2D ? 3 : 2, true);
            case IN_PARTS_ONE_BAST -> inParts(order, 2, false);
            case SHORT_DELIVERY ->
                new DeliveryPlan(
                        List.of(shipment(order, quantity -> quantity * 92 / 100, NONE, null)),
                        false,
                        "the seller cannot make the rest in time");
            case GOODS_REPLACED ->
                new DeliveryPlan(
                        List.of(
                                shipment(order, ALL, TENTH, "jahitan lepas (seams come undone)"),
                                shipment(order, TENTH, NONE, null)),
                        false,
                        null);
            case GOODS_SHORT_CLOSED ->
                new DeliveryPlan(
                        List.of(shipment(order, ALL, TENTH, "kemasan rusak (boxes crushed)")),
                        false,
                        "the event is over, replacements are of no use");
            default -> new DeliveryPlan(List.of(shipment(order, ALL, NONE, null)), false, null);
        };
    }

    private static DeliveryPlan inParts(PlannedOrder order, int parts, boolean bastForEach) {
        List<Shipment> shipments = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int done = part;
            shipments.add(
                    shipment(order, quantity -> quantity * (done + 1) / parts - quantity * done / parts, NONE, null));
        }
        return new DeliveryPlan(List.copyOf(shipments), bastForEach, null);
    }

    private static Shipment shipment(
            PlannedOrder order, IntUnaryOperator sent, IntUnaryOperator rejected, @Nullable String because) {
        return new Shipment(
                order.approvedLines().stream()
                        .map(line -> new Part(
                                line.number(), sent.applyAsInt(line.quantity()), rejected.applyAsInt(line.quantity())))
                        .toList(),
                because);
    }
}
