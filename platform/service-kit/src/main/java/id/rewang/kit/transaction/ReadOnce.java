package id.rewang.kit.transaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a thing once in a transaction, so that a transaction that does the same for many reads it for all of them at once.
 * For things that the transaction does not change.
 *
 * @param <K> its id
 */
public final class ReadOnce<K, V> {

    private final Function<V, K> id;
    private final Function<Collection<K>, List<V>> read;

    /** @param read gives those that exist */
    public ReadOnce(Function<V, K> id, Function<Collection<K>, List<V>> read) {
        this.id = id;
        this.read = read;
    }

    /**
     * Those of these ids that exist, and others that this transaction has read before.
     *
     * @throws IllegalStateException outside a transaction
     */
    public Map<K, V> all(Collection<K> ids) {
        return TransactionScoped.inThisTransaction(this, Known::new).all(ids);
    }

    private final class Known extends TransactionScoped {

        private final Set<K> asked = new HashSet<>();
        private final Map<K, V> found = new HashMap<>();

        Known() {
            super(ReadOnce.this);
        }

        Map<K, V> all(Collection<K> ids) {
            List<K> unknown = ids.stream().filter(asked::add).toList();
            if (!unknown.isEmpty()) {
                read.apply(unknown).forEach(thing -> found.put(id.apply(thing), thing));
            }
            return found;
        }
    }
}
