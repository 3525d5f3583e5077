package id.rewang.invariants;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A report as text for people and as JSON for programs. */
final class Printing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Printing() {}

    static String text(CheckReport report) {
        StringBuilder text = new StringBuilder();
        for (CheckReport.Outcome outcome : report.outcomes()) {
            text.append(outcome.holds() ? "holds    " : "VIOLATED ")
                    .append("%-44s %s%n".formatted(outcome.invariant(), outcome.sentence()));
            outcome.violations().forEach(violation -> text.append("           - %s%n".formatted(violation)));
        }
        long violated =
                report.outcomes().stream().filter(outcome -> !outcome.holds()).count();
        report.leftToOperators().forEach(left -> text.append("waits    %s%n".formatted(left)));
        int left = report.leftToOperators().size();
        return text.append("%d invariants checked, %d violated%s.%n"
                        .formatted(
                                report.outcomes().size(),
                                violated,
                                left == 0
                                        ? ""
                                        : ", %d parked %s left to an operator"
                                                .formatted(left, left == 1 ? "key" : "keys")))
                .toString();
    }

    static String json(CheckReport report) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of(
                                "clean", report.isClean(),
                                "invariants", report.outcomes(),
                                "leftToOperators", report.leftToOperators()))
                + System.lineSeparator();
    }
}
