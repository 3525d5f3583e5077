package id.rewang.catalog.kafka;

import id.rewang.kit.money.Money;
import java.util.List;
import java.util.UUID;

/** Procurement's events as the catalogue reads them: what it needs, unknown fields ignored. */
sealed interface OrderEvent {

    UUID orderId();

    int round();

    record Submitted(UUID orderId, int round, String region, UUID sellerId, List<Line> lines) implements OrderEvent {

        record Line(int lineNo, UUID productId, long quantity, Money unitPrice) {}
    }

    /** Refused, rejected, declined, expired, cancelled or completed: nothing is needed for it any more. */
    record Ended(UUID orderId, int round) implements OrderEvent {}

    record Reduced(UUID orderId, int round, List<Line> reductions) implements OrderEvent {

        record Line(int lineNo, long quantity) {}
    }

    record Dispatched(UUID orderId, int round, List<Line> lines) implements OrderEvent {

        record Line(int lineNo, long quantity) {}
    }

    record Received(UUID orderId, int round, List<Line> lines) implements OrderEvent {

        record Line(int lineNo, long rejected) {}
    }
}
