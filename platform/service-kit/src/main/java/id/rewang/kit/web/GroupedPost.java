package id.rewang.kit.web;

import id.rewang.kit.transaction.Gathering;
import id.rewang.kit.transaction.GroupCommit;
import id.rewang.kit.web.IdempotencyKeys.Earlier;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A POST of which many may come at once. Each takes effect once per person and {@code Idempotency-Key}, as every POST does,
 * but those that come while others commit share the next transaction: what costs a statement and a commit for one costs
 * little more for many (docs/adr/0014).
 *
 * <p>A request that is refused does not hold up the others of its group. Should the group fail otherwise, each of them is
 * done again in a transaction of its own.
 *
 * @param <C> what is asked for
 * @param <R> what comes of it
 */
public final class GroupedPost<C, R> {

    private static final Logger log = LoggerFactory.getLogger(GroupedPost.class);

    /** As many as are served at once. */
    private static final int LARGEST_GROUP = 64;

    private static final Duration FURTHER_APART_FOR_EACH_OF_A_SECOND = Duration.of(100, ChronoUnit.MICROS);
    private static final Duration AT_MOST_APART = Duration.ofMillis(50);

    private final Consumer<List<C>> prepare;
    private final Function<C, R> handle;
    private final Function<R, StoredAnswer> answer;
    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final GroupCommit<GroupMember<C, R>> group = new GroupCommit<>(
            LARGEST_GROUP,
            new Gathering(FURTHER_APART_FOR_EACH_OF_A_SECOND, Duration.ZERO, AT_MOST_APART),
            this::commit);

    GroupedPost(
            Consumer<List<C>> prepare,
            Function<C, R> handle,
            Function<R, StoredAnswer> answer,
            IdempotencyKeys keys,
            TransactionTemplate transaction) {
        this.prepare = prepare;
        this.handle = handle;
        this.answer = answer;
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * What comes of the command, or the answer that this request got before.
     *
     * @throws ProblemException when it is refused
     */
    public ResponseEntity<byte[]> answer(C command) {
        GroupMember<C, R> member = GroupMember.ofCurrentRequest(command);
        try {
            group.join(member);
            if (!member.isDone()) {
                inOneTransaction(List.of(member));
            }
            return member.answer();
        } catch (RuntimeException failure) {
            // A twin that committed meanwhile has done what this one cannot do again.
            return keys.find(member.request()).map(StoredAnswer::again).orElseThrow(() -> failure);
        }
    }

    /** How many wait for others to commit. */
    int waiting() {
        return group.waiting();
    }

    /** Who is alone hears of a failure; those of a failed group are not done, and go on alone. */
    private void commit(List<GroupMember<C, R>> members) {
        if (members.size() == 1) {
            inOneTransaction(members);
            return;
        }
        try {
            inOneTransaction(members);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            members.forEach(GroupMember::undo);
            log.info(
                    "{} requests are done one by one, for together they failed: {}",
                    members.size(),
                    failure.toString());
        }
    }

    private void inOneTransaction(List<GroupMember<C, R>> members) {
        transaction.executeWithoutResult(status -> {
            repeatAnswers(members);
            List<GroupMember<C, R>> fresh = oneOfTwins(members);
            if (fresh.isEmpty()) {
                return;
            }
            prepare.accept(fresh.stream().map(GroupMember::command).toList());
            fresh.forEach(member -> member.handle(handle));
            status.flush();
            keys.insert(answers(fresh));
        });
    }

    private void repeatAnswers(List<GroupMember<C, R>> members) {
        Map<IdempotentRequest, Earlier> earlier =
                keys.find(members.stream().map(GroupMember::request).toList());
        for (GroupMember<C, R> member : members) {
            Earlier twin = earlier.get(member.request());
            if (twin != null) {
                member.repeat(twin);
            }
        }
    }

    /** Those that are not done yet. The first one's twins are left to their own transactions, which find its answer. */
    private List<GroupMember<C, R>> oneOfTwins(List<GroupMember<C, R>> members) {
        List<GroupMember<C, R>> fresh = new ArrayList<>();
        for (GroupMember<C, R> member : members) {
            boolean first = fresh.stream().noneMatch(other -> other.request().isTwinOf(member.request()));
            if (first && !member.isDone()) {
                fresh.add(member);
            }
        }
        return fresh;
    }

    private Map<IdempotentRequest, StoredAnswer> answers(List<GroupMember<C, R>> members) {
        Map<IdempotentRequest, StoredAnswer> answers = new LinkedHashMap<>();
        for (GroupMember<C, R> member : members) {
            member.answerWith(answer).ifPresent(stored -> answers.put(member.request(), stored));
        }
        return answers;
    }
}
