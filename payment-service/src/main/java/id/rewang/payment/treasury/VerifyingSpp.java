package id.rewang.payment.treasury;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The finance verifier (PPK-SKPD) finds the SPP complete; the SPM and SP2D follow in the treasury's own system. */
@Component
public class VerifyingSpp {

    private final OpeningPayments opening;
    private final Payments payments;
    private final Duties duties;

    VerifyingSpp(OpeningPayments opening, Payments payments, Duties duties) {
        this.opening = opening;
        this.payments = payments;
        this.duties = duties;
    }

    @Transactional
    public void verify(UUID id, ExpectedVersion expected, Actor actor) {
        Payment payment = opening.open(id, actor).payment();
        expected.check(payment.version());
        payment.verifySpp();
        duties.perform(payment.facts().orderId(), Duty.VERIFY_SPP, actor.nip());
        payments.update(payment);
    }
}
