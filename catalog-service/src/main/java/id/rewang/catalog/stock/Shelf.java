package id.rewang.catalog.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stock and holds that one transaction works on: locked when it begins, written when it commits. */
final class Shelf {

    private final Map<UUID, StockItem> items = new HashMap<>();
    private final Map<HoldKey, OrderHold> holds = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    void put(StockItem item) {
        items.put(item.productId(), item);
    }

    Optional<StockItem> find(UUID productId) {
        return Optional.ofNullable(items.get(productId));
    }

    /**
     * @throws IllegalStateException when the item was not locked
     */
    StockItem item(UUID productId) {
        return find(productId).orElseThrow(() -> new IllegalStateException("no stock is kept of " + productId));
    }

    Optional<OrderHold> hold(UUID orderId, int round) {
        return Optional.ofNullable(holds.get(new HoldKey(orderId, round)));
    }

    OrderHold open(UUID orderId, int round, String region) {
        return holds.computeIfAbsent(new HoldKey(orderId, round), key -> new OrderHold(orderId, round, region));
    }

    Collection<StockItem> changedItems() {
        return items.values().stream().filter(StockItem::isChanged).toList();
    }

    List<OrderHold> changedHolds() {
        return holds.values().stream().filter(OrderHold::isChanged).toList();
    }

    void refuse(UUID orderId, int round, String region, UUID sellerId) {
        refusals.add(new Refusal(orderId, round, region, sellerId));
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** An order for which nothing is held in this round. */
    record Refusal(UUID orderId, int round, String region, UUID sellerId) {}

    private record HoldKey(UUID orderId, int round) {}
}
