package id.rewang.catalog.stock;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is held for one order in one round. Only procurement's events change it. */
final class OrderHold {

    private final UUID orderId;
    private final int round;
    private final String region;
    private final Map<Integer, HeldLine> lines = new TreeMap<>();
    private boolean changed;

    OrderHold(UUID orderId, int round, String region) {
        this.orderId = orderId;
        this.round = round;
        this.region = region;
    }

    /** A line as it was read from the database. */
    void restore(HeldLine line) {
        lines.put(line.lineNo(), line);
    }

    void add(HeldLine line) {
        restore(line);
        changed = true;
    }

    /**
     * @throws IllegalStateException when nothing is held for such a line
     */
    HeldLine line(int lineNo) {
        HeldLine line = lines.get(lineNo);
        if (line == null) {
            throw new IllegalStateException("nothing is held for line " + lineNo + " of order " + orderId);
        }
        changed = true;
        return line;
    }

    Collection<HeldLine> lines() {
        return lines.values();
    }

    UUID orderId() {
        return orderId;
    }

    int round() {
        return round;
    }

    String region() {
        return region;
    }

    boolean isChanged() {
        return changed;
    }
}
