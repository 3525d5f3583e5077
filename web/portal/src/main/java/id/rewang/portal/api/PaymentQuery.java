package id.rewang.portal.api;

import id.rewang.portal.api.Payments.Awaiting;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.Payments.TaxCash;
import id.rewang.portal.api.Procurement.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which payments are wanted; what is not said does not matter.
 *
 * @param parameters as the service names them
 */
public record PaymentQuery(Map<String, String> parameters) {

    public static final PaymentQuery ANY = new PaymentQuery(Map.of());

    public PaymentQuery state(PaymentState state) {
        return with("state", state.name());
    }

    public PaymentQuery method(PaymentMethod method) {
        return with("paymentMethod", method.name());
    }

    public PaymentQuery department(UUID department) {
        return with("departmentId", department.toString());
    }

    public PaymentQuery awaiting(Awaiting awaiting) {
        return with("awaiting", awaiting.name());
    }

    public PaymentQuery taxCash(TaxCash taxCash) {
        return with("taxCash", taxCash.name());
    }

    public PaymentQuery net(Money net) {
        return with("net", net.amount().toPlainString());
    }

    private PaymentQuery with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new PaymentQuery(more);
    }
}
