package id.rewang.catalog.kafka;

import id.rewang.catalog.stock.DispatchingStock;
import id.rewang.catalog.stock.LineQuantity;
import id.rewang.catalog.stock.ReducingStock;
import id.rewang.catalog.stock.ReleasingStock;
import id.rewang.catalog.stock.ReservingStock;
import id.rewang.catalog.stock.Shelves;
import id.rewang.catalog.stock.TakingBackGoods;
import id.rewang.catalog.stock.WantedLine;
import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the stock does when procurement says something about an order. */
@Component
class OnOrderEvents implements EventHandler {

    static final String TOPIC = "procurement.order.events";

    private final OrderEventReader reader;
    private final Shelves shelves;
    private final ReservingStock reserving;
    private final ReleasingStock releasing;
    private final ReducingStock reducing;
    private final DispatchingStock dispatching;
    private final TakingBackGoods takingBack;

    OnOrderEvents(
            OrderEventReader reader,
            Shelves shelves,
            ReservingStock reserving,
            ReleasingStock releasing,
            ReducingStock reducing,
            DispatchingStock dispatching,
            TakingBackGoods takingBack) {
        this.reader = reader;
        this.shelves = shelves;
        this.reserving = reserving;
        this.releasing = releasing;
        this.reducing = reducing;
        this.dispatching = dispatching;
        this.takingBack = takingBack;
    }

    @Override
    public String consumer() {
        return "catalog." + TOPIC;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> types() {
        return reader.types();
    }

    /** What an order holds leads to its products; only a submission names products that nothing is held of yet. */
    @Override
    public void prepare(List<IncomingEvent> events) {
        Set<UUID> orders = new HashSet<>();
        Set<UUID> products = new HashSet<>();
        for (IncomingEvent event : events) {
            OrderEvent read = reader.read(event);
            orders.add(read.orderId());
            if (read instanceof OrderEvent.Submitted submitted) {
                submitted.lines().forEach(line -> products.add(line.productId()));
            }
        }
        shelves.lock(orders, products);
    }

    @Override
    public void handle(IncomingEvent event) {
        OrderEvent read = reader.read(event);
        UUID order = read.orderId();
        int round = read.round();
        switch (read) {
            case OrderEvent.Submitted submitted ->
                reserving.reserve(order, round, submitted.region(), submitted.sellerId(), wanted(submitted));
            case OrderEvent.Ended ended -> releasing.release(order, round);
            case OrderEvent.Reduced reduced ->
                reducing.reduce(
                        order,
                        round,
                        reduced.reductions().stream()
                                .map(line -> new LineQuantity(line.lineNo(), line.quantity()))
                                .toList());
            case OrderEvent.Dispatched dispatched ->
                dispatching.dispatch(
                        order,
                        round,
                        dispatched.lines().stream()
                                .map(line -> new LineQuantity(line.lineNo(), line.quantity()))
                                .toList());
            case OrderEvent.Received received ->
                takingBack.takeBack(
                        order,
                        round,
                        received.lines().stream()
                                .filter(line -> line.rejected() > 0)
                                .map(line -> new LineQuantity(line.lineNo(), line.rejected()))
                                .toList());
        }
    }

    private static List<WantedLine> wanted(OrderEvent.Submitted submitted) {
        return submitted.lines().stream()
                .map(line -> new WantedLine(line.lineNo(), line.productId(), line.quantity(), line.unitPrice()))
                .toList();
    }
}
