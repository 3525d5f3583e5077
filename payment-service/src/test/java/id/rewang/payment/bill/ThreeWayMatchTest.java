package id.rewang.payment.bill;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.money.Money;
import id.rewang.payment.bill.Bill.Invoice;
import id.rewang.payment.event.PaymentEvent.Reason;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.order.Handover;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.order.OrderLine;
import id.rewang.payment.order.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreeWayMatchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);
    private static final UUID PRODUCT = UUID.randomUUID();

    private final UUID orderId = UUID.randomUUID();
    private final OrderCopy order = order();
    private final List<OrderLine> lines =
            List.of(new OrderLine(1, PRODUCT, "Nasi kotak", "PBJT", 10, Money.rupiah(25_000)));

    @Test
    void agreesWhenOrderHandoverAndInvoiceDo() {
        assertThat(check(handover(orderId, PRODUCT, 1, 10, 25_000), invoice(250_000)))
                .isEmpty();
    }

    @Test
    void aFinedHandoverIsBilledWithWhatIsPayable() {
        Handover fined = fined(handover(orderId, PRODUCT, 1, 10, 25_000), 1_000);
        assertThat(check(fined, invoice(249_000))).isEmpty();
        assertThat(check(fined, invoice(250_000))).containsExactly("AMOUNT_DIFFERS");
    }

    @Test
    void saysEverythingThatDoesNotAgree() {
        Handover wrong = handover(UUID.randomUUID(), UUID.randomUUID(), 1, 11, 26_000);
        Invoice invoice = new Invoice("INV-1", TODAY.plusDays(1), Money.rupiah(300_000));
        List<Reason> reasons =
                new ThreeWayMatch(order, lines, wrong, List.of(), Money.ZERO).check(invoice, TODAY, true);
        assertThat(reasons)
                .extracting(Reason::code)
                .containsExactly(
                        "HANDOVER_OF_OTHER_ORDER",
                        "AMOUNT_DIFFERS",
                        "ORDER_EXCEEDED",
                        "INVOICE_DATE_IN_FUTURE",
                        "INVOICE_NUMBER_USED",
                        "PRODUCT_DIFFERS",
                        "PRICE_DIFFERS",
                        "QUANTITY_EXCEEDED");
    }

    @Test
    void aLineThatWasNotOrderedIsRefused() {
        assertThat(check(handover(orderId, PRODUCT, 2, 1, 25_000), invoice(25_000)))
                .containsExactly("LINE_NOT_ORDERED");
    }

    @Test
    void handoversTogetherDoNotExceedTheOrder() {
        Handover first = handover(orderId, PRODUCT, 1, 6, 25_000);
        Handover second = handover(orderId, PRODUCT, 1, 5, 25_000);
        assertThat(new ThreeWayMatch(order, lines, second, List.of(first), Money.rupiah(150_000))
                        .check(invoice(125_000), TODAY, false))
                .extracting(Reason::code)
                .containsExactly("ORDER_EXCEEDED", "QUANTITY_EXCEEDED");
    }

    @Test
    void anOrderThatHasEndedIsNotBilled() {
        order.end(OrderCopy.State.ENDED);
        assertThat(check(handover(orderId, PRODUCT, 1, 10, 25_000), invoice(250_000)))
                .containsExactly("ORDER_NOT_ISSUED");
    }

    private List<String> check(Handover handover, Invoice invoice) {
        return new ThreeWayMatch(order, lines, handover, List.of(), Money.ZERO)
                .check(invoice, TODAY, false).stream().map(Reason::code).toList();
    }

    private static Invoice invoice(long rupiah) {
        return new Invoice("INV-1", TODAY, Money.rupiah(rupiah));
    }

    private static Handover handover(UUID order, UUID product, int lineNo, long quantity, long price) {
        Money amount = Money.rupiah(quantity * price);
        return new Handover(
                UUID.randomUUID(),
                order,
                "BAST/1",
                List.of(new Handover.Line(lineNo, product, quantity, Money.rupiah(price), amount)),
                amount,
                Money.ZERO,
                amount,
                Instant.EPOCH);
    }

    private static Handover fined(Handover handover, long fine) {
        return new Handover(
                handover.id(),
                handover.orderId(),
                handover.number(),
                handover.lines(),
                handover.amount(),
                Money.rupiah(fine),
                handover.amount().minus(Money.rupiah(fine)),
                handover.signedAt());
    }

    private OrderCopy order() {
        OrderCopy.Facts facts = new OrderCopy.Facts(
                orderId, 1, "35.73", UUID.randomUUID(), UUID.randomUUID(), PaymentMethod.UP, 2026, "5.1", TODAY);
        OrderCopy copy = OrderCopy.submitted(
                facts, Money.rupiah(250_000), Accounts.upCash(facts.region(), facts.departmentId()), 1);
        copy.issue("SP/1", Money.rupiah(250_000));
        return copy;
    }
}
