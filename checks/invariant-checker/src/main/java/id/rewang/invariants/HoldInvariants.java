package id.rewang.invariants;

import static id.rewang.invariants.Service.CATALOG;
import static id.rewang.invariants.Service.PAYMENT;
import static id.rewang.invariants.Service.PROCUREMENT;

import java.util.List;
import java.util.Optional;

/** What an order holds of stock and funds while it is open, and that it holds nothing once it is over. */
final class HoldInvariants {

    private HoldInvariants() {}

    static List<Invariant> all() {
        return List.of(fundsInLedger(), fundsOfOrders(), stockOfOrders());
    }

    private static Invariant fundsInLedger() {
        return new WithinService(
                "funds.held",
                "What an order holds of its fund is what stands pending for it in the ledger; nothing once it has ended.",
                PAYMENT,
                """
                with held as (
                    select p.order_id, sum(p.amount_minor) as amount
                    from ledger_transfer p left join ledger_transfer r on r.pending_id = p.id
                    where p.kind = 'PENDING' and p.code = 'hold' and r.id is null group by p.order_id)
                select format('Order %s (%s) says it holds %s of %s, the ledger says %s.', o.order_id, o.state,
                              o.held_minor, o.fund_code, coalesce(h.amount, 0))
                from order_copy o left join held h using (order_id)
                where o.held_minor <> coalesce(h.amount, 0)
                union all
                select format('Order %s is %s and still holds %s of %s.', order_id, state, held_minor, fund_code)
                from order_copy where state in ('REFUSED', 'ENDED', 'COMPLETED') and held_minor <> 0
                union all
                select format('The ledger holds %s for order %s, which payment does not know.', h.amount, h.order_id)
                from held h left join order_copy o using (order_id) where o.order_id is null
                """);
    }

    private static Invariant fundsOfOrders() {
        return new AcrossServices(
                "funds.of-orders",
                "An order that waits for approval or acceptance holds its total of the fund; one that is over holds nothing.",
                new Question(PROCUREMENT, """
                        select id::text as key,
                               case when state in ('AWAITING_APPROVAL', 'ISSUED') then total_minor else 0 end::text as value
                        from purchase_order where state not in ('DRAFT', 'SUBMITTED', 'ACCEPTED')
                        """),
                new Question(PAYMENT, "select order_id::text as key, held_minor::text as value from order_copy"),
                (order, wanted, held) -> wanted == null || wanted.equals(held == null ? "0" : held)
                        ? Optional.empty()
                        : Optional.of("Order %s should hold %s of its fund, payment holds %s."
                                .formatted(order, wanted, held == null ? "0" : held)));
    }

    private static Invariant stockOfOrders() {
        return new AcrossServices(
                "stock.of-orders",
                "Catalog holds of each line what an open order has yet to send, and nothing for one that is over.",
                new Question(PROCUREMENT, """
                        select l.order_id || ' line ' || l.line_no as key,
                               case when o.state in ('AWAITING_APPROVAL', 'ISSUED', 'ACCEPTED')
                                    then l.quantity - l.reduced - l.dispatched + l.rejected else 0 end::text as value
                        from order_line l join purchase_order o on o.id = l.order_id
                        where o.state not in ('DRAFT', 'SUBMITTED')
                        """),
                new Question(CATALOG, """
                        select order_id || ' line ' || line_no as key, sum(open_quantity)::text as value
                        from stock_reservation where state = 'OPEN' group by order_id, line_no
                        """),
                (line, wanted, held) -> wanted == null || wanted.equals(held == null ? "0" : held)
                        ? Optional.empty()
                        : Optional.of("Order %s should hold %s, catalog holds %s."
                                .formatted(line, wanted, held == null ? "0" : held)));
    }
}
