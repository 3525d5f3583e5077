package id.rewang.payment.treasury;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.payment.VerifiedPayees;
import id.rewang.payment.payment.VerifiedPayees.Verified;
import id.rewang.payment.tax.WithholdingTax;
import id.rewang.payment.tax.WithholdingTax.Purchase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The technical officer puts the SPP-LS together: taxes are worked out and the payee's account is pinned. */
@Component
public class MakingSpp {

    private final OpeningPayments opening;
    private final Payments payments;
    private final VerifiedPayees payees;
    private final WithholdingTax withholdingTax;
    private final Duties duties;
    private final Clock clock;

    MakingSpp(
            OpeningPayments opening,
            Payments payments,
            VerifiedPayees payees,
            WithholdingTax withholdingTax,
            Duties duties,
            Clock clock) {
        this.opening = opening;
        this.payments = payments;
        this.payees = payees;
        this.withholdingTax = withholdingTax;
        this.duties = duties;
        this.clock = clock;
    }

    @Transactional
    public void make(UUID id, ExpectedVersion expected, Actor actor) {
        Payment payment = opening.open(id, actor).payment();
        expected.check(payment.version());
        Payment.Facts facts = payment.facts();
        Verified to = payees.find(facts.sellerId());
        payment.makeSpp(
                withholdingTax.on(
                        new Purchase(facts.region(), facts.method(), facts.gross()), to.payee(), LocalDate.now(clock)),
                to.account());
        duties.perform(facts.orderId(), Duty.MAKE_SPP, actor.nip());
        payments.update(payment);
    }
}
