package id.rewang.payment.bill;

import id.rewang.kit.money.Money;
import id.rewang.payment.bill.Bill.Invoice;
import id.rewang.payment.event.PaymentEvent.Reason;
import id.rewang.payment.order.Handover;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.order.OrderLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares order, handover (BAST) and invoice and says everything that does not agree. */
final class ThreeWayMatch {

    private final OrderCopy order;
    private final Map<Integer, OrderLine> lines;
    private final Handover handover;
    private final List<Handover> billedBefore;
    private final Money billedAmount;
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * @param billedBefore handovers of the order that have an accepted bill
     * @param billedAmount sum of these bills
     */
    ThreeWayMatch(
            OrderCopy order,
            List<OrderLine> lines,
            Handover handover,
            List<Handover> billedBefore,
            Money billedAmount) {
        this.order = order;
        this.lines = lines.stream().collect(Collectors.toMap(OrderLine::lineNo, Function.identity()));
        this.handover = handover;
        this.billedBefore = billedBefore;
        this.billedAmount = billedAmount;
    }

    /**
     * @param today       business date
     * @param invoiceUsed the seller has an accepted bill with this invoice number already
     * @return every reason for refusal, none when all three agree
     */
    List<Reason> check(Invoice invoice, LocalDate today, boolean invoiceUsed) {
        checkOrder();
        checkInvoice(invoice, today, invoiceUsed);
        handover.lines().forEach(this::checkLine);
        return reasons;
    }

    private void checkOrder() {
        if (order.state() != OrderCopy.State.ISSUED && order.state() != OrderCopy.State.COMPLETED) {
            refuse("ORDER_NOT_ISSUED", "the order is " + order.state());
        }
        if (!handover.orderId().equals(order.id())) {
            refuse("HANDOVER_OF_OTHER_ORDER", "BAST " + handover.number() + " belongs to another order");
        }
        if (billedBefore.stream().anyMatch(other -> other.id().equals(handover.id()))) {
            refuse("HANDOVER_BILLED_BEFORE", "BAST " + handover.number() + " has an accepted bill already");
        }
    }

    private void checkInvoice(Invoice invoice, LocalDate today, boolean invoiceUsed) {
        if (!invoice.amount().equals(handover.payable())) {
            refuse(
                    "AMOUNT_DIFFERS",
                    "the invoice says " + invoice.amount() + ", BAST " + handover.number() + " makes payable "
                            + handover.payable());
        }
        if (billedAmount.plus(invoice.amount()).compareTo(order.total()) > 0) {
            refuse(
                    "ORDER_EXCEEDED",
                    "with " + billedAmount + " billed before, the invoice exceeds the order's " + order.total());
        }
        if (invoice.date().isAfter(today)) {
            refuse("INVOICE_DATE_IN_FUTURE", "the invoice is dated " + invoice.date() + ", today is " + today);
        }
        if (invoiceUsed) {
            refuse("INVOICE_NUMBER_USED", "the invoice number " + invoice.number() + " was billed before");
        }
    }

    private void checkLine(Handover.Line handed) {
        OrderLine ordered = lines.get(handed.lineNo());
        if (ordered == null) {
            refuse("LINE_NOT_ORDERED", "line " + handed.lineNo() + " of the BAST is not in the order");
            return;
        }
        if (!ordered.productId().equals(handed.productId())) {
            refuse("PRODUCT_DIFFERS", "line " + handed.lineNo() + " of the BAST is another product than ordered");
        }
        if (!ordered.unitPrice().equals(handed.unitPrice())) {
            refuse(
                    "PRICE_DIFFERS",
                    "line " + handed.lineNo() + ": BAST " + handed.unitPrice() + ", order " + ordered.unitPrice());
        }
        long before = billedBefore.stream()
                .filter(other -> !other.id().equals(handover.id()))
                .flatMap(other -> other.lines().stream())
                .filter(line -> line.lineNo() == handed.lineNo())
                .mapToLong(Handover.Line::quantity)
                .sum();
        if (before + handed.quantity() > ordered.quantity()) {
            refuse(
                    "QUANTITY_EXCEEDED",
                    "line " + handed.lineNo() + ": " + (before + handed.quantity()) + " handed over, "
                            + ordered.quantity() + " ordered");
        }
    }

    private void refuse(String code, String message) {
        reasons.add(new Reason(code, message));
    }
}
