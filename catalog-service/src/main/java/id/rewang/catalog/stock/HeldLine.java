package id.rewang.catalog.stock;

import java.util.UUID;

/** What is held of one product for one line of an order: still open, or consumed by dispatch. */
final class HeldLine {

    private final int lineNo;
    private final UUID productId;
    private long open;
    private long consumed;

    HeldLine(int lineNo, UUID productId, long open, long consumed) {
        this.lineNo = lineNo;
        this.productId = productId;
        this.open = open;
        this.consumed = consumed;
    }

    /** What becomes of a line. */
    enum State {
        OPEN,
        RELEASED,
        CONSUMED
    }

    State state() {
        if (open > 0) {
            return State.OPEN;
        }
        return consumed > 0 ? State.CONSUMED : State.RELEASED;
    }

    void reduce(long quantity) {
        requireAtMost(quantity, open, "open");
        open -= quantity;
    }

    void dispatch(long quantity) {
        requireAtMost(quantity, open, "open");
        open -= quantity;
        consumed += quantity;
    }

    void takeBack(long quantity) {
        requireAtMost(quantity, consumed, "dispatched");
        consumed -= quantity;
        open += quantity;
    }

    private void requireAtMost(long quantity, long most, String what) {
        if (quantity < 0 || quantity > most) {
            throw new IllegalStateException(
                    "line " + lineNo + " has " + most + " " + what + ", not the " + quantity + " asked for");
        }
    }

    int lineNo() {
        return lineNo;
    }

    UUID productId() {
        return productId;
    }

    long open() {
        return open;
    }

    long consumed() {
        return consumed;
    }
}
