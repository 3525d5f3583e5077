package id.rewang.payment.card;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.card.CardBill.Charge;
import id.rewang.payment.card.CardBill.Line;
import id.rewang.payment.card.CardBill.Refusal;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.event.PaymentEvent.PaymentReconciled;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.payment.OpenPayment;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The issuer's monthly bill (DPT): each charge on it is recognised, or refused with a reason. */
@Component
public class RecordingCardBill {

    private final CardBills bills;
    private final CardCharges charges;
    private final OpeningPayments opening;
    private final Payments payments;
    private final PaymentEvents events;
    private final Clock clock;

    RecordingCardBill(
            CardBills bills,
            CardCharges charges,
            OpeningPayments opening,
            Payments payments,
            PaymentEvents events,
            Clock clock) {
        this.bills = bills;
        this.charges = charges;
        this.opening = opening;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param period month as {@code 2026-10}
     * @throws ProblemException 422 {@code card-bill-recorded} when the month's bill is recorded already
     */
    @Transactional
    public CardBill record(UUID department, String period, List<Charge> billed, Actor actor) {
        actor.mustWorkFor(department);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        if (!bills.insert(id, actor.region(), department, period, actor.subject(), now)) {
            throw ProblemException.refused(
                    "card-bill-recorded", "The card bill of " + period + " is recorded already.");
        }
        List<Line> lines = compare(department, actor.region(), billed);
        bills.insertLines(id, lines);
        reconcile(id, lines, now);
        return CardBill.of(id, actor.region(), department, period, now, lines);
    }

    private List<Line> compare(UUID department, String region, List<Charge> billed) {
        List<CardCharge> known = charges.withCodes(
                region, department, billed.stream().map(Charge::approvalCode).toList());
        Set<UUID> billedBefore =
                charges.billed(known.stream().map(CardCharge::paymentId).toList());
        Map<String, CardCharge> recorded = new HashMap<>();
        known.forEach(charge -> recorded.put(key(charge.approvalCode(), charge.chargedOn()), charge));
        List<Line> lines = new ArrayList<>();
        for (Charge charge : billed) {
            CardCharge ours = recorded.remove(key(charge.approvalCode(), charge.date()));
            lines.add(line(lines.size() + 1, charge, ours, ours != null && billedBefore.contains(ours.paymentId())));
        }
        return lines;
    }

    private static Line line(int lineNo, Charge charge, @Nullable CardCharge ours, boolean billedBefore) {
        if (ours == null) {
            return Line.refused(
                    lineNo,
                    charge,
                    Refusal.NOT_RECORDED,
                    "no charge with this approval code and date is recorded, or it stands on the bill twice");
        }
        if (billedBefore) {
            return Line.refused(lineNo, charge, Refusal.BILLED_BEFORE, "the charge stood on an earlier bill");
        }
        return ours.amount().equals(charge.amount())
                ? Line.recognised(lineNo, charge, ours.paymentId())
                : Line.refused(
                        lineNo,
                        charge,
                        Refusal.AMOUNT_DIFFERS,
                        "recorded as " + ours.amount() + ", billed as " + charge.amount());
    }

    private static String key(String approvalCode, LocalDate date) {
        return approvalCode + "/" + date;
    }

    private void reconcile(UUID billId, List<Line> lines, Instant now) {
        Map<UUID, Payment> open =
                opening
                        .open(lines.stream()
                                .flatMap(line -> Stream.ofNullable(line.paymentId()))
                                .toList())
                        .stream()
                        .map(OpenPayment::payment)
                        .collect(Collectors.toMap(Payment::id, Function.identity()));
        List<PaymentReconciled> reconciled = new ArrayList<>();
        for (Line line : lines) {
            Payment payment = line.paymentId() == null ? null : open.get(line.paymentId());
            if (payment != null) {
                payment.reconcile(MatchedBy.CARD_BILL.name());
                payments.update(payment);
                Payment.Facts facts = payment.facts();
                reconciled.add(new PaymentReconciled(
                        facts.orderId(),
                        facts.round(),
                        facts.region(),
                        facts.id(),
                        facts.billId(),
                        billId,
                        line.lineNo(),
                        MatchedBy.CARD_BILL,
                        now));
            }
        }
        events.publish(reconciled);
    }
}
