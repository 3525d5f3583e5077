package id.rewang.kit.transaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets those who come while others commit share the next commit. One thread at a time works for a group: whoever comes
 * first finds nobody else and goes alone without waiting; the more come meanwhile, the larger the next group is. When many
 * come, groups begin some time apart, so that fewer and larger ones do ({@link Gathering}).
 *
 * @param <M> what a member of a group brings, and where it finds what became of it
 */
public final class GroupCommit<M> {

    private final int largestGroup;
    private final Gathering gathering;
    private final Consumer<List<M>> commit;
    private final Deque<Place<M>> line = new ArrayDeque<>();
    private boolean busy;
    private long nextMayBegin = System.nanoTime();

    /**
     * @param largestGroup the rest waits for the next; nothing is waited for by as many
     * @param gathering    how far apart groups begin
     * @param commit       works for a whole group on the thread of one of them, who alone hears of what it throws
     */
    public GroupCommit(int largestGroup, Gathering gathering, Consumer<List<M>> commit) {
        this.largestGroup = largestGroup;
        this.gathering = gathering;
        this.commit = commit;
    }

    /** Returns when the group that the member was in is committed. */
    public void join(M member) {
        Place<M> place = new Place<>(member, new CompletableFuture<>());
        if (leads(place) || place.turn().join() == Turn.LEAD) {
            lead();
        }
    }

    /** How many stand in the line for the next group. */
    public synchronized int waiting() {
        return line.size();
    }

    /** Whether nobody is at work; the newcomer stands in the line either way. */
    private synchronized boolean leads(Place<M> newcomer) {
        line.add(newcomer);
        if (isFull()) {
            notifyAll();
        }
        boolean first = !busy;
        busy = true;
        return first;
    }

    private void lead() {
        List<Place<M>> group = gathered();
        try {
            commit.accept(group.stream().map(Place::member).toList());
        } finally {
            handOver();
            group.forEach(place -> place.turn().complete(Turn.OVER));
        }
    }

    /** The line's first, of whom the leader is one. */
    private synchronized List<Place<M>> gathered() {
        awaitMore();
        List<Place<M>> group = new ArrayList<>();
        while (group.size() < largestGroup && !line.isEmpty()) {
            group.add(line.remove());
        }
        long now = System.nanoTime();
        nextMayBegin = now + gathering.after(group.size(), now).toNanos();
        return group;
    }

    private void awaitMore() {
        try {
            long left = nextMayBegin - System.nanoTime();
            while (left > 0 && !isFull()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = nextMayBegin - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFull() {
        return line.size() >= largestGroup;
    }

    private synchronized void handOver() {
        if (line.isEmpty()) {
            busy = false;
        } else {
            line.getFirst().turn().complete(Turn.LEAD);
        }
    }

    private enum Turn {
        LEAD,
        OVER
    }

    private record Place<M>(M member, CompletableFuture<Turn> turn) {}
}
