package id.rewang.payment.web;

import id.rewang.kit.security.Actor;
import id.rewang.payment.bankorder.BankOrders;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.payee.Payees;
import id.rewang.payment.payment.Payment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows payments with what people know them by: the order's number and the seller's name. */
@Component
class PaymentViews {

    private final OrderCopies orders;
    private final Payees payees;
    private final BankOrders bankOrders;

    PaymentViews(OrderCopies orders, Payees payees, BankOrders bankOrders) {
        this.orders = orders;
        this.payees = payees;
        this.bankOrders = bankOrders;
    }

    PaymentView whole(Payment payment, Actor actor) {
        Payment.Facts facts = payment.facts();
        return PaymentView.of(
                payment,
                orders.numbers(List.of(facts.orderId())).get(facts.orderId()),
                payees.names(List.of(facts.sellerId())).get(facts.sellerId()),
                bankOrders.ofObligation(payment.id()),
                actor);
    }

    List<PaymentView> listed(List<Payment> payments, Actor actor) {
        Map<UUID, String> numbers = orders.numbers(
                payments.stream().map(payment -> payment.facts().orderId()).toList());
        Map<UUID, String> names = payees.names(
                payments.stream().map(payment -> payment.facts().sellerId()).toList());
        return payments.stream()
                .map(payment -> PaymentView.of(
                        payment,
                        numbers.get(payment.facts().orderId()),
                        names.get(payment.facts().sellerId()),
                        List.of(),
                        actor))
                .toList();
    }
}
