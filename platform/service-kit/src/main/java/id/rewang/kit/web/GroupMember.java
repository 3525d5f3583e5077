package id.rewang.kit.web;

import id.rewang.kit.web.IdempotencyKeys.Earlier;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * One request of a group, and what becomes of it. It is worked on by the thread that leads its group, and looked at by its
 * own thread when that is over.
 */
final class GroupMember<C, R> {

    private final C command;
    private final IdempotentRequest request;
    private final RequestAttributes context;
    private @Nullable R result;
    private @Nullable Supplier<ResponseEntity<byte[]>> outcome;

    private GroupMember(C command, IdempotentRequest request, RequestAttributes context) {
        this.command = command;
        this.request = request;
        this.context = context;
    }

    static <C, R> GroupMember<C, R> ofCurrentRequest(C command) {
        RequestAttributes context = RequestContextHolder.currentRequestAttributes();
        return new GroupMember<>(command, IdempotentRequest.leftIn(context), context);
    }

    C command() {
        return command;
    }

    IdempotentRequest request() {
        return request;
    }

    boolean isDone() {
        return outcome != null;
    }

    void repeat(Earlier twin) {
        outcome = () -> twin.answerTo(request).again();
    }

    /** As if on the member's own thread: its events carry the trace of its own request. */
    void handle(Function<C, R> handler) {
        RequestAttributes leaders = RequestContextHolder.currentRequestAttributes();
        RequestContextHolder.setRequestAttributes(context);
        try {
            result = handler.apply(command);
        } catch (ProblemException refusal) {
            outcome = () -> {
                throw refusal;
            };
        } finally {
            RequestContextHolder.setRequestAttributes(leaders);
        }
    }

    /** The answer to what was handled; empty when it was refused. */
    Optional<StoredAnswer> answerWith(Function<R, StoredAnswer> answering) {
        Optional<StoredAnswer> answer = Optional.ofNullable(result).map(answering);
        answer.ifPresent(first -> outcome = first::first);
        return answer;
    }

    /** Its group was rolled back. */
    void undo() {
        result = null;
        outcome = null;
    }

    /**
     * @throws ProblemException when it was refused
     */
    ResponseEntity<byte[]> answer() {
        if (outcome == null) {
            throw new IllegalStateException("nothing has become of a request");
        }
        return outcome.get();
    }
}
