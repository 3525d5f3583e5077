package id.rewang.payment.card;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import id.rewang.payment.event.PaymentEvent.PaymentSettled;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.payee.Payees;
import id.rewang.payment.payment.Bookings;
import id.rewang.payment.payment.KeepingPayments;
import id.rewang.payment.payment.OpenPayment;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.tax.Taxes;
import id.rewang.payment.tax.WithholdingTax;
import id.rewang.payment.tax.WithholdingTax.Purchase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The card holder has paid the seller with the government credit card; the issuer is owed the amount from now on. */
@Component
public class RecordingCardCharge {

    private final OpeningPayments opening;
    private final KeepingPayments keeping;
    private final Payees payees;
    private final WithholdingTax withholdingTax;
    private final Duties duties;
    private final PaymentEvents events;
    private final CardCharges charges;
    private final Clock clock;

    RecordingCardCharge(
            OpeningPayments opening,
            KeepingPayments keeping,
            Payees payees,
            WithholdingTax withholdingTax,
            Duties duties,
            PaymentEvents events,
            CardCharges charges,
            Clock clock) {
        this.opening = opening;
        this.keeping = keeping;
        this.payees = payees;
        this.withholdingTax = withholdingTax;
        this.duties = duties;
        this.events = events;
        this.charges = charges;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 422 {@code charge-differs} when the amount is not the bill's, {@code charge-in-future}, or
     *                          {@code approval-code-used}
     */
    @Transactional
    public void record(
            UUID id, ExpectedVersion expected, String approvalCode, Instant chargedAt, Money amount, Actor actor) {
        OpenPayment open = opening.open(id, actor);
        Payment payment = open.payment();
        expected.check(payment.version());
        Instant now = clock.instant();
        LocalDate chargedOn = LocalDate.ofInstant(chargedAt, clock.getZone());
        if (chargedOn.isAfter(LocalDate.now(clock))) {
            throw ProblemException.refused("charge-in-future", "The charge is dated " + chargedOn + ", after today.");
        }
        PaymentSettled settled = payment.settleByCard(taxes(payment), approvalCode, now);
        if (!amount.equals(payment.facts().gross())) {
            throw ProblemException.refused(
                    "charge-differs",
                    "The charge is " + amount + ", the bill " + payment.facts().gross() + ".");
        }
        if (!charges.insert(payment, approvalCode, chargedOn, chargedAt, amount)) {
            throw ProblemException.refused(
                    "approval-code-used", "The approval code " + approvalCode + " of that day is recorded already.");
        }
        duties.perform(payment.facts().orderId(), Duty.HOLD_CARD, actor.nip());
        keeping.keep(open, new Bookings(payment).settleByCard(open.order()));
        events.publish(settled);
    }

    private Taxes taxes(Payment payment) {
        Payment.Facts facts = payment.facts();
        return payees.find(facts.sellerId())
                .map(payee -> withholdingTax.on(
                        new Purchase(facts.region(), facts.method(), facts.gross()), payee, LocalDate.now(clock)))
                .orElseThrow(() -> ProblemException.refused(
                        "payee-unknown",
                        "The catalogue has not told us of the seller " + facts.sellerId() + " as a payee."));
    }
}
