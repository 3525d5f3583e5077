package id.rewang.payment.treasury;

import id.rewang.kit.money.Money;
import id.rewang.payment.bill.Bill;
import id.rewang.payment.bill.Bills;
import id.rewang.payment.event.Withheld;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.order.Handover;
import id.rewang.payment.order.Handovers;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.order.OrderLine;
import id.rewang.payment.payee.Payee;
import id.rewang.payment.payee.Payee.PayeeAccount;
import id.rewang.payment.payee.Payees;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.PaymentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together everything that the treasury system asks for an SPP-LS, so that nobody types it again. */
@Component
public class SppFile {

    private final OrderCopies orders;
    private final Handovers handovers;
    private final Bills bills;
    private final Payees payees;
    private final JdbcClient client;

    SppFile(OrderCopies orders, Handovers handovers, Bills bills, Payees payees, JdbcClient client) {
        this.orders = orders;
        this.handovers = handovers;
        this.bills = bills;
        this.payees = payees;
        this.client = client;
    }

    /**
     * The data of an SPP-LS.
     *
     * @param verified the finance verifier found it complete
     */
    public record Spp(
            UUID paymentId,
            String region,
            UUID departmentId,
            int fiscalYear,
            String accountCode,
            boolean verified,
            Order order,
            Handed handover,
            Invoiced invoice,
            Recipient payee,
            Money gross,
            List<Withheld> withheld,
            Money net,
            List<Act> acts) {

        public record Order(UUID id, @Nullable String number, Money total, List<OrderLine> lines) {}

        public record Handed(UUID id, String number, Money amount, Money fine, Money payable, Instant signedAt) {}

        public record Invoiced(String number, LocalDate date, Money amount) {}

        public record Recipient(
                UUID sellerId,
                String name,
                @Nullable String npwp,
                @Nullable PayeeAccount account) {}

        public record Act(String duty, String nip, Instant at) {}
    }

    public Spp of(Payment payment) {
        Payment.Facts facts = payment.facts();
        OrderCopy order = orders.find(facts.orderId()).orElseThrow();
        Handover handover = handovers.find(facts.handoverId()).orElseThrow();
        Bill bill = bills.find(facts.billId()).orElseThrow();
        return new Spp(
                facts.id(),
                facts.region(),
                facts.departmentId(),
                order.facts().fiscalYear(),
                order.facts().accountCode(),
                payment.state() != PaymentState.SPP_MADE,
                new Spp.Order(order.id(), order.number(), order.total(), orders.lines(order.id())),
                new Spp.Handed(
                        handover.id(),
                        handover.number(),
                        handover.amount(),
                        handover.fine(),
                        handover.payable(),
                        handover.signedAt()),
                new Spp.Invoiced(
                        bill.invoice().number(),
                        bill.invoice().date(),
                        bill.invoice().amount()),
                recipient(payment),
                facts.gross(),
                payment.taxes().withheld(),
                payment.net(),
                acts(facts.orderId()));
    }

    private Spp.Recipient recipient(Payment payment) {
        UUID seller = payment.facts().sellerId();
        Payee payee = payees.find(seller).orElse(null);
        PayeeAccount pinned = payment.payee();
        String name = payee != null ? payee.name() : pinned != null ? pinned.name() : "";
        return new Spp.Recipient(seller, name, payee == null ? null : payee.npwp(), pinned);
    }

    private List<Spp.Act> acts(UUID order) {
        return client.sql("SELECT duty, nip, at FROM order_act WHERE order_id = :order ORDER BY at, duty, nip")
                .param("order", order)
                .query((row, at) -> new Spp.Act(row.getString("duty"), row.getString("nip"), Rows.instant(row, "at")))
                .list();
    }
}
