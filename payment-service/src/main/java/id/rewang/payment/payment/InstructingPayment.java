package id.rewang.payment.payment;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bankorder.BankOrder;
import id.rewang.payment.bankorder.BankOrders;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.bankorder.WorkingOffBankOrders;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import id.rewang.payment.event.By;
import id.rewang.payment.event.PaymentEvent.PaymentInstructed;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.fund.DepartmentBankAccounts;
import id.rewang.payment.payment.VerifiedPayees.Verified;
import id.rewang.payment.tax.Taxes;
import id.rewang.payment.tax.WithholdingTax;
import id.rewang.payment.tax.WithholdingTax.Purchase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The treasurer has an authorised payment, or one that came back, paid by the bank. The bank itself is told after the commit;
 * whoever instructs knows only that it will be.
 */
@Component
public class InstructingPayment {

    private final OpeningPayments opening;
    private final KeepingPayments keeping;
    private final VerifiedPayees payees;
    private final WithholdingTax withholdingTax;
    private final DepartmentBankAccounts bankAccounts;
    private final BankOrders bankOrders;
    private final WorkingOffBankOrders worker;
    private final Duties duties;
    private final PaymentEvents events;
    private final Clock clock;

    InstructingPayment(
            OpeningPayments opening,
            KeepingPayments keeping,
            VerifiedPayees payees,
            WithholdingTax withholdingTax,
            DepartmentBankAccounts bankAccounts,
            BankOrders bankOrders,
            WorkingOffBankOrders worker,
            Duties duties,
            PaymentEvents events,
            Clock clock) {
        this.opening = opening;
        this.keeping = keeping;
        this.payees = payees;
        this.withholdingTax = withholdingTax;
        this.bankAccounts = bankAccounts;
        this.bankOrders = bankOrders;
        this.worker = worker;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 403 {@code second-factor-needed} unless the treasurer has just entered a one-time code
     */
    @Transactional
    public void instruct(UUID id, ExpectedVersion expected, Channel channel, Actor actor) {
        actor.mustHaveProvedSecondFactor();
        OpenPayment open = opening.open(id, actor);
        Payment payment = open.payment();
        expected.check(payment.version());
        mustHaveNoContradiction(payment);
        Payment.Facts facts = payment.facts();
        Instant now = clock.instant();
        Verified to = payees.find(facts.sellerId());
        Taxes taxes = withholdingTax.on(
                new Purchase(facts.region(), facts.method(), facts.gross()),
                to.payee(),
                LocalDate.ofInstant(now, clock.getZone()));
        By by = new By(actor.nip(), null, actor.name(), actor.actingAs(Roles.TREASURER));
        boolean taxWasReserved = payment.taxCash() != TaxCash.NONE;
        PaymentInstructed instructed = payment.instruct(taxes, to.account(), channel, by, now);
        duties.perform(facts.orderId(), Duty.TREASURER, actor.nip());
        BankAccount from = bankAccounts.of(facts.departmentId(), facts.method());
        bankOrders.insert(BankOrder.queued(new BankOrder.Facts(
                instructed.reference(),
                BankOrder.Obligation.PAYMENT,
                id,
                payment.attempt(),
                facts.region(),
                facts.departmentId(),
                channel,
                from.id(),
                to.account().bankCode(),
                to.account().number(),
                to.account().name(),
                payment.net(),
                remark(open),
                now)));
        keeping.keep(open, new Bookings(payment).instruct(open.order(), taxWasReserved));
        events.publish(instructed);
        worker.wakeAfterCommit();
    }

    private void mustHaveNoContradiction(Payment payment) {
        for (BankOrder attempt : bankOrders.ofObligation(payment.id())) {
            if (attempt.progress().contradiction() != null) {
                throw new ProblemException(
                        org.springframework.http.HttpStatus.CONFLICT,
                        "bank-contradicts-itself",
                        "The bank said of attempt " + attempt.facts().attempt() + " first "
                                + attempt.progress().outcome() + ", then: "
                                + attempt.progress().contradiction()
                                + ". Clear this with the bank before paying again.");
            }
        }
    }

    private static String remark(OpenPayment open) {
        String number = open.order().number();
        return "Pembayaran " + (number == null ? open.order().id() : number);
    }
}
