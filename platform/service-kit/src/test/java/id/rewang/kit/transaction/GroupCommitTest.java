package id.rewang.kit.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstGroupMayEnd = new CountDownLatch(1);
    private final GroupCommit<Integer> commits = beginningApart(Duration.ZERO);

    private GroupCommit<Integer> beginningApart(Duration time) {
        return new GroupCommit<>(3, new Gathering(Duration.ZERO, time, time), this::commit);
    }

    private void commit(List<Integer> group) {
        groups.add(group);
        if (group.contains(0)) {
            awaitQuietly(firstGroupMayEnd);
        }
        if (group.contains(13)) {
            throw new IllegalStateException("13");
        }
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void whoFindsNobodyElseGoesAloneAndAtOnce() {
        commits.join(7);
        commits.join(8);

        assertThat(groups).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void whoComesMeanwhileSharesTheNextCommitInTheOrderOfComingAndAGroupHasALimit() {
        List<CompletableFuture<Void>> members = joinInOrder(0, 1, 2, 3, 4);
        firstGroupMayEnd.countDown();
        members.forEach(CompletableFuture::join);

        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    void aLeaderWhoFailsHearsOfItAndTheNextLeadsOn() {
        List<CompletableFuture<Void>> members = joinInOrder(0, 13, 1, 2, 3);
        firstGroupMayEnd.countDown();

        assertThatThrownBy(members.get(1)::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("13");
        members.get(4).join();
        assertThat(groups).containsExactly(List.of(0), List.of(13, 1, 2), List.of(3));
    }

    @Test
    void nobodyIsLeftOutOrDoneTwiceHoweverManyCome() {
        List<CompletableFuture<Void>> members = IntStream.rangeClosed(100, 5_000)
                .mapToObj(member -> CompletableFuture.runAsync(() -> commits.join(member), threads))
                .toList();
        members.forEach(CompletableFuture::join);

        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(100, 5_000).boxed().toList());
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(1, 3));
    }

    @Test
    void groupsBeginSomeTimeApart() {
        Duration apart = Duration.ofMillis(50);
        GroupCommit<Integer> patient = beginningApart(apart);
        long before = System.nanoTime();
        patient.join(7);
        patient.join(8);

        assertThat(groups).containsExactly(List.of(7), List.of(8));
        assertThat(System.nanoTime() - before).isGreaterThan(apart.toNanos());
    }

    @Test
    void aFullGroupWaitsForNoTime() {
        GroupCommit<Integer> patient = beginningApart(Duration.ofDays(1));
        patient.join(7);
        List<CompletableFuture<Void>> members = new ArrayList<>();
        for (int member : List.of(1, 2, 3)) {
            members.add(CompletableFuture.runAsync(() -> patient.join(member), threads));
            await().until(() -> groups.size() == 2 || patient.waiting() == members.size());
        }
        members.forEach(CompletableFuture::join);

        assertThat(groups).containsExactly(List.of(7), List.of(1, 2, 3));
    }

    private List<CompletableFuture<Void>> joinInOrder(int... members) {
        List<CompletableFuture<Void>> joined = new ArrayList<>();
        for (int member : members) {
            joined.add(CompletableFuture.runAsync(() -> commits.join(member), threads));
            int others = joined.size() - 1;
            await().until(() -> !groups.isEmpty() && commits.waiting() == others);
        }
        return joined;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
