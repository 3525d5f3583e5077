package id.rewang.payment.payment;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The technical officer (PPTK) asks for a due payment from UP or TU (NPD). */
@Component
public class RequestingPayment {

    private final OpeningPayments opening;
    private final Payments payments;
    private final Duties duties;

    RequestingPayment(OpeningPayments opening, Payments payments, Duties duties) {
        this.opening = opening;
        this.payments = payments;
        this.duties = duties;
    }

    @Transactional
    public void request(UUID id, ExpectedVersion expected, Actor actor) {
        Payment payment = opening.open(id, actor).payment();
        expected.check(payment.version());
        payment.request();
        duties.perform(payment.facts().orderId(), Duty.REQUEST_PAYMENT, actor.nip());
        payments.update(payment);
    }
}
