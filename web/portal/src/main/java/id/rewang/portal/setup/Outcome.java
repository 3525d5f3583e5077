package id.rewang.portal.setup;

import id.rewang.portal.api.Problem;

/**
 * What became of a row.
 *
 * @param code   of the service's problem, if it was refused; else empty
 * @param detail the service's sentence
 */
public record Outcome(Kind kind, String code, String detail) {

    public enum Kind {
        MADE,
        PRESENT,
        REFUSED
    }

    static Outcome of(boolean made) {
        return new Outcome(made ? Kind.MADE : Kind.PRESENT, "", "");
    }

    static Outcome refused(Problem problem) {
        String fields = String.join(
                "; ",
                problem.errors().stream()
                        .map(error -> error.field() + " " + error.message())
                        .toList());
        return new Outcome(
                Kind.REFUSED, problem.code(), problem.detail() + (fields.isEmpty() ? "" : " (" + fields + ")"));
    }
}
