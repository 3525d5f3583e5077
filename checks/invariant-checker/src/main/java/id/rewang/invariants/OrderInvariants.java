package id.rewang.invariants;

import static id.rewang.invariants.Service.PROCUREMENT;

import java.util.List;

/** An order's sums are those of its lines, shipments, receipts and handovers, and it is paid what it handed over. */
final class OrderInvariants {

    private OrderInvariants() {}

    static List<Invariant> all() {
        return List.of(
                totals(), quantities(), handovers(), fines(), paidAtMostOnce(), paidAtMostHandedOver(), realised());
    }

    private static Invariant totals() {
        return new WithinService(
                "order.total",
                "An order's total is the sum of its lines less what was struck out or closed short.",
                PROCUREMENT,
                """
                select format('Order %s totals %s, its lines sum to %s.', o.id, o.total_minor, coalesce(l.total, 0))
                from purchase_order o left join (
                    select order_id, sum((quantity - reduced) * unit_price_minor) as total
                    from order_line group by order_id) l on l.order_id = o.id
                where o.total_minor <> coalesce(l.total, 0) order by o.id
                """);
    }

    private static Invariant quantities() {
        return new WithinService(
                "order.quantities",
                "A line's dispatched, accepted, rejected and handed-over quantities are those of its documents.",
                PROCUREMENT,
                """
                with sent as (
                    select s.order_id, l.line_no, sum(l.quantity) as quantity
                    from shipment s join shipment_line l on l.shipment_id = s.id group by 1, 2),
                checked as (
                    select r.order_id, l.line_no, sum(l.accepted) as accepted, sum(l.rejected) as rejected
                    from goods_receipt r join goods_receipt_line l on l.receipt_id = r.id group by 1, 2),
                handed_over as (
                    select h.order_id, l.line_no, sum(l.quantity) as quantity
                    from handover h join handover_line l on l.handover_id = h.id
                    group by 1, 2)
                select format('Line %s of order %s says dispatched %s, accepted %s, rejected %s, handed over %s; '
                              || 'its documents say %s, %s, %s, %s.', o.line_no, o.order_id,
                              o.dispatched, o.accepted, o.rejected, o.handed_over,
                              coalesce(s.quantity, 0), coalesce(c.accepted, 0), coalesce(c.rejected, 0),
                              coalesce(h.quantity, 0))
                from order_line o
                left join sent s using (order_id, line_no)
                left join checked c using (order_id, line_no)
                left join handed_over h using (order_id, line_no)
                where (o.dispatched, o.accepted, o.rejected, o.handed_over) <>
                      (coalesce(s.quantity, 0), coalesce(c.accepted, 0), coalesce(c.rejected, 0),
                       coalesce(h.quantity, 0))
                order by o.order_id, o.line_no
                """);
    }

    private static Invariant handovers() {
        return new WithinService(
                "order.handed-over",
                "What an order handed over, and may be billed, are the sums of its signed BASTs.",
                PROCUREMENT,
                """
                select format('Order %s says handed over %s, payable %s; its signed BASTs sum to %s and %s.', o.id,
                              o.handed_over_minor, o.payable_minor, coalesce(h.amount, 0), coalesce(h.payable, 0))
                from purchase_order o left join (
                    select order_id, sum(amount_minor) as amount, sum(amount_minor - fine_minor) as payable
                    from handover where signed_at is not null group by order_id) h on h.order_id = o.id
                where (o.handed_over_minor, o.payable_minor) <> (coalesce(h.amount, 0), coalesce(h.payable, 0))
                union all
                select format('BAST %s of order %s is over %s, its lines sum to %s.', h.number, h.order_id,
                              h.amount_minor, sum(l.quantity * l.unit_price_minor))
                from handover h join handover_line l on l.handover_id = h.id
                group by h.id having h.amount_minor <> sum(l.quantity * l.unit_price_minor)
                """);
    }

    private static Invariant fines() {
        return new WithinService(
                "order.fine",
                "Every fine names the dated rule that gave it, and is no more than the rule gives for all that was handed over.",
                PROCUREMENT,
                """
                select format('BAST %s of order %s is fined %s for %s days late on %s, which %s version %s does not give.',
                              h.number, h.order_id, h.fine_minor, h.days_late, h.amount_minor,
                              coalesce(h.fine_rule_id, 'no rule'), coalesce(h.fine_rule_version::text, '–'))
                from handover h
                where h.fine_minor <> 0 and not exists (
                    select 1 from dated_rule r, dated_rule cap
                    where r.id = h.fine_rule_id and r.version = h.fine_rule_version and r.legal_basis = h.fine_legal_basis
                      and (r.region is null or r.region = h.region) and cap.id = 'fine.late-delivery.cap'
                      and h.fine_minor <= h.amount_minor
                          * least(h.days_late * r.value::numeric / 1000, cap.value::numeric / 100))
                """);
    }

    private static Invariant paidAtMostOnce() {
        return new WithinService("order.paid-once", "No bill and no BAST of an order is paid twice.", PROCUREMENT, """
                select format('Order %s: bill %s is settled by %s payments.', order_id, bill_id, count(*))
                from order_payment where state = 'SETTLED' group by order_id, bill_id having count(*) > 1
                union all
                select format('Order %s: BAST %s is settled by %s payments.', order_id, handover_id, count(*))
                from order_payment where state = 'SETTLED' and handover_id is not null
                group by order_id, handover_id having count(*) > 1
                """);
    }

    private static Invariant paidAtMostHandedOver() {
        return new WithinService(
                "order.paid-within-bast",
                "An order's payments never exceed what its BASTs accepted.",
                PROCUREMENT,
                """
                select format('Order %s is paid %s, its BASTs accepted %s.', o.id, sum(p.amount_minor), o.payable_minor)
                from purchase_order o join order_payment p on p.order_id = o.id and p.state = 'SETTLED'
                group by o.id having sum(p.amount_minor) > o.payable_minor
                """);
    }

    private static Invariant realised() {
        return new WithinService(
                "order.realised",
                "What an order has realised of the budget is what was settled and not returned.",
                PROCUREMENT,
                """
                select format('Order %s says realised %s, its settled payments sum to %s.', o.id, o.realised_minor,
                              coalesce(p.amount, 0))
                from purchase_order o left join (
                    select order_id, sum(amount_minor) as amount from order_payment
                    where state = 'SETTLED' group by order_id) p on p.order_id = o.id
                where o.realised_minor <> coalesce(p.amount, 0) order by o.id
                """);
    }
}
