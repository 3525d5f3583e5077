package id.rewang.invariants;

import static id.rewang.invariants.Service.PAYMENT;
import static id.rewang.invariants.Service.PROCUREMENT;

import java.util.List;
import java.util.Optional;

/** Every accepted bill is paid at most once, never beyond its BAST, and the ledger and the bank agree with it. */
final class PaymentInvariants {

    private PaymentInvariants() {}

    static List<Invariant> all() {
        return List.of(
                bills(),
                oneAttempt(),
                settledByBank(),
                settledByEvidence(),
                owedInLedger(),
                withheld(),
                handoversAgree(),
                settledAmountsAgree());
    }

    private static Invariant bills() {
        return new WithinService(
                "payment.bills",
                "Every accepted bill has exactly one payment of its amount, and a BAST's bills never exceed it.",
                PAYMENT,
                """
                select format('Accepted bill %s over %s has %s payments, of %s.', b.id, b.amount_minor, count(p.id),
                              coalesce(sum(p.gross_minor), 0))
                from bill b left join payment p on p.bill_id = b.id
                where b.state = 'ACCEPTED' group by b.id
                having count(p.id) <> 1 or sum(p.gross_minor) <> b.amount_minor
                union all
                select format('Payment %s pays bill %s, which is not accepted.', p.id, p.bill_id)
                from payment p left join bill b on b.id = p.bill_id and b.state = 'ACCEPTED' where b.id is null
                union all
                select format('BAST %s may be billed with %s, its accepted bills are over %s.', b.handover_id,
                              coalesce(h.payable_minor, 0), sum(b.amount_minor))
                from bill b left join handover_copy h on h.handover_id = b.handover_id
                where b.state = 'ACCEPTED' group by b.handover_id, h.payable_minor
                having sum(b.amount_minor) > coalesce(h.payable_minor, 0)
                """);
    }

    private static Invariant oneAttempt() {
        return new WithinService(
                "payment.once-at-bank",
                "Of one obligation the bank has at most one order that is open or has gone out for good.",
                PAYMENT,
                """
                select format('%s %s has %s bank orders open or paid: %s.', lower(replace(obligation, '_', ' ')),
                              obligation_id, count(*), string_agg(reference, ', ' order by reference))
                from bank_order where state <> 'FINAL' or outcome = 'SUCCEEDED'
                group by obligation, obligation_id having count(*) > 1
                """);
    }

    private static Invariant settledByBank() {
        return new WithinService(
                "payment.settled-by-bank",
                "A payment in cash is settled if and only if the bank paid its attempt, and over its net amount.",
                PAYMENT,
                """
                select format('Payment %s is %s in attempt %s, but the bank has %s.', p.id, p.state, p.attempt,
                              case when b.reference is null then 'paid nothing'
                                   else format('paid %s for attempt %s, net is %s', b.amount_minor, b.attempt,
                                               p.gross_minor - p.tax_minor) end)
                from payment p
                left join bank_order b on b.obligation_id = p.id and b.obligation = 'PAYMENT' and b.outcome = 'SUCCEEDED'
                where p.payment_method in ('UP', 'TU')
                  and ((p.state = 'SETTLED') <> (b.reference is not null)
                       or b.attempt <> p.attempt or b.amount_minor <> p.gross_minor - p.tax_minor)
                """);
    }

    private static Invariant settledByEvidence() {
        return new WithinService(
                "payment.settled-with-evidence",
                "An LS payment is settled by an SP2D of its attempt, a card payment by a charge of its amount.",
                PAYMENT,
                """
                select format('LS payment %s is settled in attempt %s without an SP2D.', p.id, p.attempt)
                from payment p left join sp2d_payment s on (s.payment_id, s.attempt) = (p.id, p.attempt)
                where p.payment_method = 'LS' and p.state = 'SETTLED' and s.sp2d_id is null
                union all
                select format('Card payment %s of %s is settled, its charge is over %s.', p.id, p.gross_minor,
                              coalesce(c.amount_minor::text, 'nothing'))
                from payment p left join card_charge c on c.payment_id = p.id
                where p.payment_method = 'KKPD' and p.state = 'SETTLED' and c.amount_minor is distinct from p.gross_minor
                """);
    }

    private static Invariant owedInLedger() {
        return new WithinService(
                "payment.owed-in-ledger",
                "What the ledger still owes for an order is what was accepted and is not settled.",
                PAYMENT,
                """
                with owed as (
                    select region, 'payable/' || order_id as code,
                           sum(gross_minor) filter (where state <> 'SETTLED') as amount,
                           sum(gross_minor) filter (where state = 'INSTRUCTED') as instructed
                    from payment group by region, order_id)
                select format('Of %s, %s is accepted and not settled, %s of it instructed; the ledger owes %s with %s pending.',
                              coalesce(o.code, a.code), coalesce(o.amount, 0), coalesce(o.instructed, 0),
                              coalesce(a.credits_posted - a.debits_posted, 0), coalesce(a.debits_pending, 0))
                from owed o
                full join (select * from ledger_account where code like 'payable/%') a using (region, code)
                where (coalesce(o.amount, 0), coalesce(o.instructed, 0)) <>
                      (coalesce(a.credits_posted - a.debits_posted, 0), coalesce(a.debits_pending, 0))
                """);
    }

    private static Invariant withheld() {
        return new WithinService(
                "payment.withheld",
                "Every withheld amount names a dated rule that exists and, worked out again from its base, gives the same.",
                PAYMENT,
                // Rounded once, to whole rupiah; amounts are positive, so that down is towards zero.
                """
                with tax as (
                    select p.id, p.region, w->>'kind' as kind, (w->'amount'->>'amount')::numeric as amount,
                           (w->'base'->>'amount')::numeric as base, (w->>'rate')::numeric as rate,
                           w->>'rounding' as rounding, w->>'ruleId' as rule_id, (w->>'ruleVersion')::int as rule_version,
                           w->>'legalBasis' as legal_basis
                    from payment p cross join lateral jsonb_array_elements(p.withheld::jsonb) as w),
                judged as (
                    select t.*, r.value, r.unit, r.rounding as rule_rounding, r.legal_basis as rule_basis,
                           case when r.rounding in ('DOWN', 'FLOOR') then trunc(exact.amount)
                                when r.rounding in ('UP', 'CEILING') then ceil(exact.amount)
                                else round(exact.amount) end as due
                    from tax t
                    left join dated_rule r on r.id = t.rule_id and r.version = t.rule_version
                         and (r.region is null or r.region = t.region)
                    left join lateral (
                        select t.base * r.value::numeric / case r.unit when 'percent' then 100 when 'per-mille' then 1000
                                                           else 1 end as amount) exact on r.id is not null)
                select format('Payment %s withholds %s (%s, %s on %s) by %s version %s, which does not exist.',
                              id, amount, kind, rate, base, rule_id, rule_version)
                from judged where value is null
                union all
                select format('Payment %s withholds %s (%s, %s on %s), but %s version %s (%s %s, rounded %s) gives %s.',
                              id, amount, kind, rate, base, rule_id, rule_version, value, unit, rule_rounding, due)
                from judged
                where value is not null
                  and (amount, rate, rounding, legal_basis) is distinct from (due, value::numeric, rule_rounding, rule_basis)
                union all
                select format('Payment %s withholds %s in all, its taxes sum to %s.', p.id, p.tax_minor,
                              (coalesce(sum(t.amount), 0) * 100)::bigint)
                from payment p left join tax t on t.id = p.id group by p.id, p.tax_minor
                having p.tax_minor <> coalesce(sum(t.amount), 0) * 100
                """);
    }

    private static Invariant handoversAgree() {
        return new AcrossServices(
                "payment.handovers",
                "Payment knows every signed BAST with the amount that procurement signed.",
                new Question(PROCUREMENT, """
                        select order_id || ' ' || id as key, (amount_minor - fine_minor)::text as value
                        from handover where signed_at is not null
                        """),
                new Question(PAYMENT, """
                        select order_id || ' ' || handover_id as key, payable_minor::text as value from handover_copy
                        """),
                (handover, signed, known) -> signed != null && signed.equals(known)
                        ? Optional.empty()
                        : Optional.of("BAST %s was signed over %s, payment knows %s."
                                .formatted(
                                        handover.substring(handover.indexOf(' ') + 1),
                                        signed == null ? "nothing" : signed,
                                        known == null ? "nothing" : known)));
    }

    private static Invariant settledAmountsAgree() {
        return new AcrossServices(
                "payment.settled",
                "What procurement counts as paid of an order is what payment settled.",
                new Question(PROCUREMENT, """
                        select order_id::text as key, sum(amount_minor)::text as value
                        from order_payment where state = 'SETTLED' group by order_id
                        """),
                new Question(PAYMENT, """
                        select order_id::text as key, sum(gross_minor)::text as value
                        from payment where state = 'SETTLED' group by order_id
                        """),
                (order, counted, settled) -> counted != null && counted.equals(settled)
                        ? Optional.empty()
                        : Optional.of("Order %s: payment settled %s, procurement counts %s."
                                .formatted(order, settled == null ? "0" : settled, counted == null ? "0" : counted)));
    }
}
