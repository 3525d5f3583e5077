package id.rewang.kit.messaging;

/** How far a consumer has come with one key, and where in its order an event that arrives belongs. */
final class KeyPosition {

    enum Place {
        NEXT,
        ALREADY_APPLIED,
        /** Something that comes before it is missing or has failed. */
        BEHIND
    }

    private final String key;
    private final boolean known;
    private final long lastAtFirst;
    private long last;
    private boolean parked;

    private KeyPosition(String key, boolean known, long last, boolean parked) {
        this.key = key;
        this.known = known;
        this.lastAtFirst = last;
        this.last = last;
        this.parked = parked;
    }

    static KeyPosition ofRow(String key, long last, boolean parked) {
        return new KeyPosition(key, true, last, parked);
    }

    static KeyPosition neverSeen(String key) {
        return new KeyPosition(key, false, 0, false);
    }

    /** Tells the event's place and moves on by it. */
    Place take(long sequence, boolean gapsAllowed) {
        if (sequence <= last) {
            return Place.ALREADY_APPLIED;
        }
        if (parked || (sequence > last + 1 && !gapsAllowed)) {
            parked = true;
            return Place.BEHIND;
        }
        last = sequence;
        return Place.NEXT;
    }

    String key() {
        return key;
    }

    /** Whether there is a row for the key. */
    boolean known() {
        return known;
    }

    long last() {
        return last;
    }

    boolean parked() {
        return parked;
    }

    boolean moved() {
        return last != lastAtFirst;
    }
}
