package id.rewang.portal.setup;

import id.rewang.portal.security.Person;
import id.rewang.portal.setup.Reading.Read;
import id.rewang.portal.setup.Step.Standing;
import id.rewang.portal.setup.XlsxBook.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks a filled workbook row by row against itself and against what there is, and keeps it; writes nothing else. */
@Component
class CheckingFile {

    private final SetupFiles files;

    CheckingFile(SetupFiles files) {
        this.files = files;
    }

    /** @throws RefusedBook when it is no workbook of this step, or too large */
    void check(Step step, String name, byte[] content, Person person) {
        Check check = new Check(step);
        check.readAll(content);
        files.keep(person, step.name(), name, check.rows, check.report(person));
    }

    /** One file on its way through the check. */
    private static final class Check {

        private final Step step;
        private final List<FilledRow> rows = new ArrayList<>();
        private final Set<String> wrong = new HashSet<>();
        private final List<Finding> findings = new ArrayList<>();
        private int samples;
        private boolean more;

        Check(Step step) {
            this.step = step;
        }

        void readAll(byte[] content) {
            Set<String> names = step.sheets().stream().map(SheetLayout::name).collect(Collectors.toSet());
            Map<String, List<Line>> sheets = XlsxBook.read(content, names);
            if (sheets.isEmpty()) {
                throw new RefusedBook("no-sheet");
            }
            for (SheetLayout layout : step.sheets()) {
                List<Line> lines = sheets.getOrDefault(layout.name(), List.of());
                if (!lines.isEmpty()) {
                    read(layout, lines);
                }
            }
            if (rows.isEmpty() && findings.isEmpty()) {
                find(new Finding(step.sheets().getFirst().name(), 1, "", "no-rows", "", true));
            }
        }

        private void read(SheetLayout layout, List<Line> lines) {
            Map<Integer, Column> columns = columns(layout, lines.getFirst());
            Map<String, Integer> seen = new HashMap<>();
            for (Line line : lines.subList(1, lines.size())) {
                if (isSample(line, columns)) {
                    samples++;
                    continue;
                }
                FilledRow row = read(layout, line, columns);
                Integer twin = layout.key().stream().allMatch(row::has)
                        ? seen.putIfAbsent(row.joined(layout.key()), row.number())
                        : null;
                if (twin != null) {
                    fault(row, header(layout, layout.key().getLast()), "duplicate", twin);
                }
                rows.add(row);
            }
        }

        /** By index; the headers may stand in any order. */
        private Map<Integer, Column> columns(SheetLayout layout, Line head) {
            Map<Integer, Column> columns = new TreeMap<>();
            for (int i = 0; i < head.cells().size(); i++) {
                String header = head.cells().get(i).text().replaceFirst("\\s*\\*$", "");
                int index = i;
                layout.columns().stream()
                        .filter(column -> column.header().equalsIgnoreCase(header))
                        .findFirst()
                        .ifPresentOrElse(column -> columns.put(index, column), () -> passOver(layout, head, header));
            }
            layout.columns().stream()
                    .filter(column -> column.required() && !columns.containsValue(column))
                    .forEach(column -> find(
                            new Finding(layout.name(), head.number(), column.header(), "missing-column", "", true)));
            return columns;
        }

        private void passOver(SheetLayout layout, Line head, String header) {
            if (!header.isEmpty() && !header.equalsIgnoreCase(SheetLayout.NOTE)) {
                find(new Finding(layout.name(), head.number(), header, "unknown-column", "", true));
            }
        }

        private static boolean isSample(Line line, Map<Integer, Column> columns) {
            return !columns.containsKey(0)
                    && line.cells().getFirst().text().toLowerCase(Locale.ROOT).startsWith(SheetLayout.SAMPLE);
        }

        private FilledRow read(SheetLayout layout, Line line, Map<Integer, Column> columns) {
            FilledRow row = new FilledRow(layout.name(), line.number(), new TreeMap<>());
            columns.forEach((index, column) -> {
                Cell cell = index < line.cells().size() ? line.cells().get(index) : Cell.EMPTY;
                if (cell.isEmpty()) {
                    if (column.required()) {
                        fault(row, column.header(), "missing", "");
                    }
                    return;
                }
                Read read = column.reading().read(cell);
                if (read.fault() == null) {
                    row.values().put(column.name(), read.value());
                } else {
                    fault(row, column.header(), read.fault(), read.detail());
                }
            });
            return row;
        }

        CheckReport report(Person person) {
            Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
            Step.Work work = step.begin(person, rows);
            for (FilledRow row : rows) {
                if (isWrong(row)) {
                    continue;
                }
                Standing standing = work.check(
                        row, (column, code, detail) -> fault(row, header(layout(row), column), code, detail));
                if (!isWrong(row)) {
                    standings.merge(standing, 1, Integer::sum);
                    if (standing == Standing.DIFFERS) {
                        find(new Finding(row.sheet(), row.number(), "", "differs", "", false));
                    }
                }
            }
            return new CheckReport(
                    samples,
                    standings.getOrDefault(Standing.FRESH, 0),
                    standings.getOrDefault(Standing.PRESENT, 0),
                    standings.getOrDefault(Standing.DIFFERS, 0),
                    findings,
                    more);
        }

        private SheetLayout layout(FilledRow row) {
            return step.sheets().stream()
                    .filter(layout -> layout.name().equals(row.sheet()))
                    .findFirst()
                    .orElseThrow();
        }

        private static String header(SheetLayout layout, String column) {
            return layout.columns().stream()
                    .filter(known -> known.name().equals(column))
                    .map(Column::header)
                    .findFirst()
                    .orElseThrow();
        }

        private boolean isWrong(FilledRow row) {
            return wrong.contains(placeOf(row));
        }

        private void fault(FilledRow row, String column, String code, Object detail) {
            wrong.add(placeOf(row));
            find(new Finding(row.sheet(), row.number(), column, code, String.valueOf(detail), true));
        }

        private static String placeOf(FilledRow row) {
            return row.sheet() + " " + row.number();
        }

        /** What stops the file goes before what does not, so that a full list never hides it. */
        private void find(Finding finding) {
            if (findings.size() < CheckReport.MOST_FINDINGS) {
                findings.add(finding);
                return;
            }
            more = true;
            if (finding.stops() && findings.stream().noneMatch(Finding::stops)) {
                findings.set(findings.size() - 1, finding);
            }
        }
    }
}
