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
        return text.append("%d invariants checked, %d violated.%n"
                        .formatted(report.outcomes().size(), violated))
                .toString();
    }

    static String json(CheckReport report) {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of("clean", report.isClean(), "invariants", report.outcomes()))
                + System.lineSeparator();
    }
}
