package id.rewang.portal.paying;

import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.timeline.OrderPanel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way from an order to its payments. */
@Component
class PaymentsPanel implements OrderPanel {

    private static final int MOST = 100;

    private final Payments payments;

    PaymentsPanel(Payments payments) {
        this.payments = payments;
    }

    /** A payment, and whether it waits for the reader. */
    public record Row(Payment payment, boolean mine) {}

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public String fragment() {
        return "paying/panels :: payments";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.isAny(Payers.ALL) && !order.payments().isEmpty();
    }

    @Override
    public int rank() {
        return LAST - 10;
    }

    @Override
    public Map<String, ?> model(Order order, Person person) {
        List<Row> rows = payments.payments(null, order.id(), MOST, null).items().stream()
                .map(payment -> new Row(payment, Turn.of(payment, person).isPresent()))
                .toList();
        return Map.of("paymentRows", rows);
    }
}
