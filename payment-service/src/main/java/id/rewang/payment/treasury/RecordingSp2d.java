package id.rewang.payment.treasury;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import id.rewang.payment.event.PaymentEvent.PaymentSettled;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.payment.Bookings;
import id.rewang.payment.payment.OpenPayment;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.treasury.Sp2d.Part;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports an SP2D: the treasury has paid one or several payments directly, all or none are settled. */
@Component
public class RecordingSp2d {

    private final OpeningPayments opening;
    private final OrderCopies orders;
    private final Payments payments;
    private final Ledger ledger;
    private final Duties duties;
    private final PaymentEvents events;
    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    RecordingSp2d(
            OpeningPayments opening,
            OrderCopies orders,
            Payments payments,
            Ledger ledger,
            Duties duties,
            PaymentEvents events,
            JdbcClient client,
            JdbcTemplate jdbc,
            Clock clock) {
        this.opening = opening;
        this.orders = orders;
        this.payments = payments;
        this.ledger = ledger;
        this.duties = duties;
        this.events = events;
        this.client = client;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 422 {@code sp2d-recorded} when the number is known, 422 {@code sp2d-differs} when an amount is
     *                          not what its SPP says, naming each; 409 when a payment is not verified
     */
    @Transactional
    public Sp2d record(String number, LocalDate date, UUID department, List<Part> parts, Actor actor) {
        Sp2d sp2d = new Sp2d(UuidCreator.getTimeOrderedEpoch(), number, date, department, parts);
        insert(sp2d, actor);
        Map<UUID, OpenPayment> open = opening
                .open(parts.stream().map(Part::paymentId).toList())
                .stream()
                .collect(Collectors.toMap(payment -> payment.payment().id(), Function.identity()));
        mustAgree(sp2d, open, actor);
        Instant now = clock.instant();
        List<Transfer> transfers = new ArrayList<>();
        List<PaymentSettled> settled = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        Map<UUID, OrderCopy> touched = new HashMap<>();
        for (OpenPayment one : open.values()) {
            settled.add(one.payment().settleBySp2d(number, now));
            duties.perform(one.order().id(), Duty.ISSUE_SP2D, actor.nip());
            transfers.addAll(new Bookings(one.payment()).settleBySp2d(one.order()));
            rows.add(new Object[] {sp2d.id(), one.payment().id(), one.payment().attempt()});
            payments.update(one.payment());
            touched.put(one.order().id(), one.order());
        }
        jdbc.batchUpdate("INSERT INTO sp2d_payment VALUES (?, ?, ?)", rows);
        touched.values().forEach(orders::update);
        ledger.postAll(transfers, now);
        events.publish(settled);
        return sp2d;
    }

    private void insert(Sp2d sp2d, Actor actor) {
        int inserted = client.sql("""
                INSERT INTO sp2d VALUES (:id, :region, :number, :department, :date, :by, :at)
                ON CONFLICT (region, number) DO NOTHING
                """)
                .param("id", sp2d.id())
                .param("region", actor.region())
                .param("number", sp2d.number())
                .param("department", sp2d.departmentId())
                .param("date", sp2d.date())
                .param("by", actor.subject())
                .param("at", Rows.time(clock.instant()))
                .update();
        if (inserted == 0) {
            throw ProblemException.refused("sp2d-recorded", "SP2D " + sp2d.number() + " is recorded already.");
        }
    }

    private static void mustAgree(Sp2d sp2d, Map<UUID, OpenPayment> open, Actor actor) {
        List<FieldProblem> differences = new ArrayList<>();
        for (int i = 0; i < sp2d.payments().size(); i++) {
            Part part = sp2d.payments().get(i);
            OpenPayment one = open.get(part.paymentId());
            if (one == null || !one.payment().facts().region().equals(actor.region())) {
                throw ProblemException.notFound("payment", part.paymentId());
            }
            Payment payment = one.payment();
            if (!payment.facts().departmentId().equals(sp2d.departmentId())) {
                throw Actor.notYours("Payment " + payment.id() + " belongs to another department.");
            }
            compare("payments[" + i + "].net", part.net(), payment.net(), differences);
            compare(
                    "payments[" + i + "].withheld",
                    part.withheld(),
                    payment.taxes().total(),
                    differences);
        }
        if (!differences.isEmpty()) {
            throw new ProblemException(
                    org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT,
                    "sp2d-differs",
                    "SP2D " + sp2d.number() + " does not pay what the SPP says.",
                    differences);
        }
    }

    private static void compare(String field, Money said, Money expected, List<FieldProblem> differences) {
        if (!said.equals(expected)) {
            differences.add(new FieldProblem(field, "differs", "is " + said + ", the SPP says " + expected));
        }
    }
}
