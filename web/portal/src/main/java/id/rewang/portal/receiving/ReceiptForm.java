package id.rewang.portal.receiving;

import id.rewang.portal.api.Problem;
import id.rewang.portal.api.Procurement.CheckedLine;
import id.rewang.portal.api.Procurement.Sent;
import id.rewang.portal.api.Procurement.Shipment;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of a goods receipt, named as procurement names them: a row for each line that is not checked yet. */
final class ReceiptForm {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,4})](.*)");
    private static final String PHOTO = "photoSha256";

    private ReceiptForm() {}

    /** A row as it was checked; {@code line} is {@code null} while it stays for later, or with a fault at its fields. */
    record Row(int index, @Nullable CheckedLine line) {}

    static List<Sent> unchecked(Shipment shipment) {
        return shipment.lines().stream().filter(line -> line.unchecked() > 0).toList();
    }

    /**
     * All that was sent is good, until somebody says otherwise.
     *
     * @param draft what was typed before, empty when nothing was
     */
    static Form startingWith(Shipment shipment, Map<String, List<String>> draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Sent> lines = unchecked(shipment);
        for (int i = 0; i < lines.size(); i++) {
            String row = "lines[" + i + "].";
            fields.put(row + "lineNo", lines.get(i).lineNo());
            fields.put(row + "accepted", lines.get(i).unchecked());
            fields.put(row + "rejected", 0);
        }
        if (isOf(lines, draft)) {
            fields.putAll(draft);
        }
        return Form.with(fields);
    }

    /** Somebody may have checked a part since: then the rows are others. */
    private static boolean isOf(List<Sent> lines, Map<String, List<String>> draft) {
        return IntStream.range(0, lines.size())
                .allMatch(i ->
                        List.of(String.valueOf(lines.get(i).lineNo())).equals(draft.get("lines[" + i + "].lineNo")));
    }

    /** The rows with goods in them; one with nothing accepted and nothing rejected is left for another time. */
    static List<Row> read(Form form) {
        List<Row> checked = IntStream.range(0, form.rows("lines"))
                .mapToObj(index -> new Row(index, line(form, "lines[" + index + "].")))
                .filter(row -> row.line() != null)
                .toList();
        if (form.isFine() && checked.isEmpty()) {
            form.fault("nothing-checked");
        }
        return checked;
    }

    private static @Nullable CheckedLine line(Form form, String row) {
        Integer lineNo = form.number(row + "lineNo");
        Integer accepted = form.number(row + "accepted");
        Integer rejected = form.number(row + "rejected");
        if (lineNo == null || accepted == null || rejected == null || (accepted == 0 && rejected == 0)) {
            return null;
        }
        String reason = rejected > 0 ? form.required(row + "reason") : null;
        return new CheckedLine(lineNo, accepted, rejected, reason, form.text(row + PHOTO));
    }

    /** The field that names the photo of a row. */
    static String photoOf(int row) {
        return "lines[" + row + "]." + PHOTO;
    }

    /** The service counts the lines that it was sent, the form also those left for another time. */
    static ServiceRefused atRowsOfTheForm(ServiceRefused refusal, List<Row> sent) {
        return at(refusal, error -> atRow(error, sent));
    }

    /** What was wrong with a photo stands at its row. */
    static ServiceRefused atPhotoOf(int row, ServiceRefused refusal) {
        return at(refusal, error -> new Problem.Field(photoOf(row), error.code(), error.message()));
    }

    private static ServiceRefused at(ServiceRefused refusal, UnaryOperator<Problem.Field> place) {
        Problem problem = refusal.problem();
        return new ServiceRefused(new Problem(
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.errors().stream().map(place).toList(),
                problem.incident()));
    }

    private static Problem.Field atRow(Problem.Field error, List<Row> sent) {
        Matcher line = LINE.matcher(error.field());
        if (!line.matches() || Integer.parseInt(line.group(1)) >= sent.size()) {
            return error;
        }
        int row = sent.get(Integer.parseInt(line.group(1))).index();
        return new Problem.Field("lines[" + row + "]" + line.group(2), error.code(), error.message());
    }

    static List<CheckedLine> lines(List<Row> rows) {
        return rows.stream().map(Row::line).map(Objects::requireNonNull).toList();
    }
}
