package id.rewang.procurement.kafka;

import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.procurement.order.OrderChanges;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.RefusalReason;
import id.rewang.procurement.order.RefusalReason.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The catalogue's answer to a submitted order: all lines held, or refused with every reason. */
@Component
class StockAnswers implements EventHandler {

    private static final String RESERVED = "catalog.StockReserved.v1";
    private static final String REFUSED = "catalog.StockRefused.v1";

    private final OrderLocks locks;
    private final OrderChanges changes;

    StockAnswers(OrderLocks locks, OrderChanges changes) {
        this.locks = locks;
        this.changes = changes;
    }

    @Override
    public String consumer() {
        return "procurement.catalog.stock.events";
    }

    @Override
    public String topic() {
        return "catalog.stock.events";
    }

    @Override
    public Set<String> types() {
        return Set.of(RESERVED, REFUSED);
    }

    @Override
    public void prepare(List<IncomingEvent> events) {
        locks.lock(events, Set.of(REFUSED));
    }

    @Override
    public void handle(IncomingEvent event) {
        PurchaseOrder order = locks.orderOf(event);
        switch (event.type()) {
            case RESERVED -> reserved(order, EventBody.read(event, StockReserved.class));
            case REFUSED -> refused(order, EventBody.read(event, StockRefused.class));
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    private void reserved(PurchaseOrder order, StockReserved answer) {
        changes.hold(order, "StockReserved", answer.reservedAt(), () -> order.stockReserved(answer.round()));
    }

    private void refused(PurchaseOrder order, StockRefused answer) {
        List<RefusalReason> reasons = answer.reasons().stream()
                .map(r -> new RefusalReason(Source.stock, r.lineNo(), r.code(), r.message()))
                .toList();
        changes.make(order, () -> order.checkFailed(answer.round(), reasons, answer.refusedAt()));
    }

    record StockReserved(int round, Instant reservedAt) {}

    record StockRefused(int round, List<Reason> reasons, Instant refusedAt) {

        record Reason(int lineNo, String code, String message) {}
    }
}
