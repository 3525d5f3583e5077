package id.rewang.portal.selling;

import id.rewang.portal.api.Problem;
import id.rewang.portal.api.Procurement.DispatchedLine;
import id.rewang.portal.api.Procurement.Line;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The quantities of a shipment, a field a line of the order. Lines of 0 stay out of what is sent.
 *
 * @param lines what goes on its way
 */
record ShipmentForm(List<DispatchedLine> lines) {

    private static final Pattern SENT_LINE = Pattern.compile("lines\\[(\\d{1,3})]\\.\\w+");
    private static final Pattern FIELD = Pattern.compile("line-(\\d{1,4})");

    static List<Line> openLines(Order order) {
        return order.lines().stream().filter(line -> line.open() > 0).toList();
    }

    static String field(int lineNo) {
        return "line-" + lineNo;
    }

    /** All that is still to be sent, unless something else was typed before. */
    static Form startingWith(Order order, Map<String, List<String>> typed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        openLines(order).forEach(line -> fields.put(field(line.lineNo()), line.open()));
        fields.putAll(typed);
        return Form.with(fields);
    }

    /** With faults at the form's fields if that makes no shipment. */
    static ShipmentForm read(Form form) {
        List<DispatchedLine> lines = new ArrayList<>();
        for (String field : form.fields()) {
            var line = FIELD.matcher(field);
            Integer quantity = line.matches() && !form.value(field).isEmpty() ? form.number(field) : null;
            if (quantity != null && quantity != 0) {
                lines.add(new DispatchedLine(Integer.parseInt(line.group(1)), quantity));
            }
        }
        if (form.isFine() && lines.isEmpty()) {
            form.fault("nothing-to-send");
        }
        return new ShipmentForm(List.copyOf(lines));
    }

    /** The service counts what was sent; the form's fields are named by the order's lines. */
    ServiceRefused asTyped(ServiceRefused refusal) {
        Problem problem = refusal.problem();
        List<Problem.Field> errors = problem.errors().stream()
                .map(error -> new Problem.Field(typedField(error.field()), error.code(), error.message()))
                .toList();
        return new ServiceRefused(
                new Problem(problem.status(), problem.code(), problem.detail(), errors, problem.incident()));
    }

    private String typedField(String sentField) {
        return SENT_LINE
                .matcher(sentField)
                .results()
                .findFirst()
                .map(ShipmentForm::position)
                .filter(position -> position < lines.size())
                .map(position -> field(lines.get(position).lineNo()))
                .orElse(sentField);
    }

    private static int position(MatchResult line) {
        return Integer.parseInt(line.group(1));
    }
}
