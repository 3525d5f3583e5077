package id.rewang.kit.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints whose requests share transactions; those of all others have one each ({@link IdempotencyFilter}). */
public final class GroupedPosts {

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Set<String> paths = ConcurrentHashMap.newKeySet();

    GroupedPosts(IdempotencyKeys keys, TransactionTemplate transaction, JsonMapper json) {
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * Everything given is called inside the transaction of a group.
     *
     * @param path    of the endpoint, without parameters
     * @param prepare reads and locks for all commands at once what they need
     * @param handle  does what one command asks for; must refuse it, by a {@link ProblemException}, before it has changed
     *                anything: the others of the group are committed all the same
     * @param answer  made when all changes of the group are written
     */
    public <C, R> GroupedPost<C, R> of(
            String path, Consumer<List<C>> prepare, Function<C, R> handle, Function<R, ResponseEntity<?>> answer) {
        paths.add(path);
        return new GroupedPost<>(
                prepare, handle, result -> StoredAnswer.of(answer.apply(result), json), keys, transaction);
    }

    boolean contain(String path) {
        return paths.contains(path);
    }
}
