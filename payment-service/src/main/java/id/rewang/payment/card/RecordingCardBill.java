package id.rewang.payment.card;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.event.PaymentEvent.PaymentReconciled;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.jdbc.Rows;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The issuer's monthly bill (DPT): each charge on it is recognised, or refused with a reason. */
@Component
public class RecordingCardBill {

    private final OpeningPayments opening;
    private final Payments payments;
    private final PaymentEvents events;
    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    RecordingCardBill(
            OpeningPayments opening,
            Payments payments,
            PaymentEvents events,
            JdbcClient client,
            JdbcTemplate jdbc,
            Clock clock) {
        this.opening = opening;
        this.payments = payments;
        this.events = events;
        this.client = client;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A charge as the issuer bills it. */
    public record Charge(String approvalCode, LocalDate date, Money amount) {}

    /**
     * A line of the bill.
     *
     * @param paymentId the payment that it belongs to; {@code null} when refused
     * @param refused   why it is not recognised
     */
    public record Line(
            int lineNo,
            Charge charge,
            @Nullable UUID paymentId,
            @Nullable String refused) {}

    public record CardBill(UUID id, UUID departmentId, String period, Money recognised, List<Line> lines) {}

    private record Recorded(UUID paymentId, Money amount, boolean billed) {}

    /**
     * @param period month as {@code 2026-10}
     * @throws ProblemException 422 {@code card-bill-recorded} when the month's bill is recorded already
     */
    @Transactional
    public CardBill record(UUID department, String period, List<Charge> charges, Actor actor) {
        actor.mustWorkFor(department);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        insert(id, department, period, actor, now);
        List<Line> lines = recognise(department, actor.region(), charges);
        jdbc.batchUpdate(
                "INSERT INTO card_bill_line VALUES (?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            id,
                            line.lineNo(),
                            line.charge().approvalCode(),
                            line.charge().date(),
                            line.charge().amount().minor(),
                            line.paymentId(),
                            line.refused()
                        })
                        .toList());
        reconcile(id, lines, now);
        Money recognised = lines.stream()
                .filter(line -> line.paymentId() != null)
                .map(line -> line.charge().amount())
                .reduce(Money.ZERO, Money::plus);
        return new CardBill(id, department, period, recognised, lines);
    }

    private void insert(UUID id, UUID department, String period, Actor actor, Instant now) {
        int inserted = client.sql("""
                INSERT INTO card_bill VALUES (:id, :region, :department, :period, :by, :at)
                ON CONFLICT (department_id, period) DO NOTHING
                """)
                .param("id", id)
                .param("region", actor.region())
                .param("department", department)
                .param("period", period)
                .param("by", actor.subject())
                .param("at", Rows.time(now))
                .update();
        if (inserted == 0) {
            throw ProblemException.refused(
                    "card-bill-recorded", "The card bill of " + period + " is recorded already.");
        }
    }

    private List<Line> recognise(UUID department, String region, List<Charge> charges) {
        Map<String, Recorded> recorded = new HashMap<>();
        client.sql("""
                SELECT c.*, EXISTS (SELECT FROM card_bill_line l WHERE l.payment_id = c.payment_id) AS billed
                  FROM card_charge c WHERE department_id = :department AND region = :region AND approval_code IN (:codes)
                """)
                .param("department", department)
                .param("region", region)
                .param("codes", charges.stream().map(Charge::approvalCode).toList())
                .query(row -> {
                    recorded.put(
                            key(row.getString("approval_code"), row.getObject("charged_on", LocalDate.class)),
                            new Recorded(
                                    Rows.uuid(row, "payment_id"),
                                    Money.ofMinor(row.getLong("amount_minor")),
                                    row.getBoolean("billed")));
                });
        List<Line> lines = new ArrayList<>();
        for (Charge charge : charges) {
            String key = key(charge.approvalCode(), charge.date());
            Recorded known = recorded.remove(key);
            String refusal = refusal(charge, known);
            UUID payment = known == null || refusal != null ? null : known.paymentId();
            lines.add(new Line(lines.size() + 1, charge, payment, refusal));
        }
        return lines;
    }

    private static @Nullable String refusal(Charge charge, @Nullable Recorded recorded) {
        if (recorded == null) {
            return "no charge with this approval code and date is recorded, or it stands on the bill twice";
        }
        if (recorded.billed()) {
            return "the charge stood on an earlier bill";
        }
        return recorded.amount().equals(charge.amount())
                ? null
                : "recorded as " + recorded.amount() + ", billed as " + charge.amount();
    }

    private static String key(String approvalCode, LocalDate date) {
        return approvalCode + "/" + date;
    }

    private void reconcile(UUID billId, List<Line> lines, Instant now) {
        Map<UUID, Payment> open = opening
                .open(lines.stream()
                        .map(Line::paymentId)
                        .flatMap(id -> java.util.stream.Stream.ofNullable(id))
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
