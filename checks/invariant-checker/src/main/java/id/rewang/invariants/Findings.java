package id.rewang.invariants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The violations of one invariant seen in one look; bounded, since a broken database may hold millions. */
public final class Findings {

    static final int LIMIT = 1_000;

    private final Set<String> sentences = new LinkedHashSet<>();
    private long beyondLimit;

    void add(String sentence) {
        if (sentences.size() < LIMIT) {
            sentences.add(sentence);
        } else if (!sentences.contains(sentence)) {
            beyondLimit++;
        }
    }

    /** Of these, what a later look saw too, word for word: what changed meanwhile is still moving. */
    Findings still(Findings later) {
        Findings both = new Findings();
        later.sentences.stream().filter(sentences::contains).forEach(both::add);
        both.beyondLimit = Math.min(beyondLimit, later.beyondLimit);
        return both;
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (beyondLimit > 0) {
            all.add("… and %d more of this kind".formatted(beyondLimit));
        }
        return all;
    }
}
