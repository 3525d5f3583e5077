package id.rewang.invariants;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param outcomes        one an invariant, in the order of the catalogue
 * @param leftToOperators one sentence each: parked keys that an operator has noted, of which what spans services was not judged
 */
public record CheckReport(List<Outcome> outcomes, List<String> leftToOperators) {

    /**
     * @param invariant  short stable name
     * @param sentence   what must hold
     * @param violations one plain sentence each; empty when it holds
     */
    public record Outcome(String invariant, String sentence, List<String> violations) {

        public boolean holds() {
            return violations.isEmpty();
        }
    }

    public boolean isClean() {
        return outcomes.stream().allMatch(Outcome::holds);
    }

    /** Every violation, with the invariant's name before it. */
    public List<String> violations() {
        return outcomes.stream().flatMap(outcome -> named(outcome)).toList();
    }

    private static Stream<String> named(Outcome outcome) {
        return outcome.violations().stream().map(violation -> outcome.invariant() + ": " + violation);
    }
}
