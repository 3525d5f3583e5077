package id.rewang.portal.ordering;

import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderWish;
import id.rewang.portal.api.Procurement.PaymentMethod;
import id.rewang.portal.api.Procurement.WishedLine;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fields of an order, named as procurement names them. */
@Component
class OrderForm {

    private static final int MOST_BUDGET_LINES = 200;

    private final Procurement procurement;
    private final Payments payments;

    OrderForm(Procurement procurement, Payments payments) {
        this.procurement = procurement;
        this.payments = payments;
    }

    /** A line as the form shows it. */
    public record Row(int index, UUID productId, String name, String unit, id.rewang.portal.api.Money unitPrice) {}

    /**
     * What the cart says now, and what was typed about it before.
     *
     * @param draft empty when nothing was
     */
    static Form startingWith(CartShare share, Map<String, List<String>> draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("orderId", UUID.randomUUID());
        draft.forEach((field, value) -> {
            if (!field.startsWith("lines[")) {
                fields.put(field, value);
            }
        });
        List<CartShare.Item> items = share.items();
        for (int i = 0; i < items.size(); i++) {
            fields.put("lines[" + i + "].productId", items.get(i).product().id());
            fields.put("lines[" + i + "].quantity", items.get(i).quantity());
        }
        return Form.with(fields);
    }

    static Form startingWith(Order order) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("budgetLineId", order.budgetLineId());
        fields.put("paymentMethod", order.paymentMethod());
        fields.put("neededBy", order.neededBy());
        fields.put("deliveryAddress", order.deliveryAddress());
        fields.put("rupCode", Objects.requireNonNullElse(order.rupCode(), ""));
        for (int i = 0; i < order.lines().size(); i++) {
            fields.put("lines[" + i + "].productId", order.lines().get(i).productId());
            fields.put("lines[" + i + "].quantity", order.lines().get(i).quantity());
        }
        return Form.with(fields);
    }

    /** What the form says; {@code null} with faults at its fields if that makes no order. A line of 0 is left out. */
    static @Nullable OrderWish read(Form form, Person person, UUID sellerId, @Nullable String externalNumber) {
        UUID budgetLine = form.id("budgetLineId");
        PaymentMethod method = form.choice("paymentMethod", PaymentMethod.class);
        LocalDate neededBy = form.date("neededBy");
        String address = form.required("deliveryAddress");
        List<WishedLine> lines = lines(form);
        UUID department = person.departmentId();
        if (form.isFine() && lines.isEmpty()) {
            form.fault("no-lines");
        }
        if (!form.isFine() || budgetLine == null || method == null || neededBy == null || department == null) {
            return null;
        }
        return new OrderWish(
                department,
                sellerId,
                budgetLine,
                method,
                neededBy,
                address,
                form.text("rupCode"),
                externalNumber,
                lines);
    }

    private static List<WishedLine> lines(Form form) {
        List<WishedLine> lines = new ArrayList<>();
        for (int i = 0; i < form.rows("lines"); i++) {
            UUID product = form.id("lines[" + i + "].productId");
            Integer quantity = form.number("lines[" + i + "].quantity");
            if (product != null && quantity != null && quantity != 0) {
                lines.add(new WishedLine(product, quantity));
            }
        }
        return lines;
    }

    /** What can be chosen: the department's budget lines, and what each way of paying has left. */
    void offerChoices(Person person, Model model) {
        model.addAttribute(
                "budgetLines",
                procurement
                        .budgetLines(person.departmentId(), MOST_BUDGET_LINES, null)
                        .items());
        UUID department = person.departmentId();
        model.addAttribute(
                "funds",
                department == null ? List.of() : payments.funds(department).items());
    }
}
