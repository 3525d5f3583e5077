package id.rewang.invariants;

import static id.rewang.invariants.Service.PROCUREMENT;

import java.util.List;

/** Budget lines: what orders commit and realise adds up, and is never more than there is. */
final class BudgetInvariants {

    private BudgetInvariants() {}

    static List<Invariant> all() {
        return List.of(ceiling(), counters(), nothingHeldByClosedOrders(), openOrdersHoldTheirRest());
    }

    private static Invariant ceiling() {
        return new WithinService(
                "budget.ceiling", "No budget line is overspent: committed + realised ≤ ceiling.", PROCUREMENT, """
                select format('Budget line %s (%s %s): committed %s + realised %s against a ceiling of %s.',
                              id, fiscal_year, account_code, committed_minor, realised_minor, ceiling_minor)
                from budget_line
                where committed_minor + realised_minor > ceiling_minor or committed_minor < 0 or realised_minor < 0
                order by id
                """);
    }

    private static Invariant counters() {
        return new WithinService(
                "budget.counters",
                "A budget line's committed and realised amounts are the sums over its orders.",
                PROCUREMENT,
                """
                select format('Budget line %s says committed %s and realised %s, its orders sum to %s and %s.',
                              b.id, b.committed_minor, b.realised_minor,
                              coalesce(o.committed, 0), coalesce(o.realised, 0))
                from budget_line b left join (
                    select budget_line_id, sum(committed_minor) as committed, sum(realised_minor) as realised
                    from purchase_order group by budget_line_id) o on o.budget_line_id = b.id
                where (b.committed_minor, b.realised_minor) <> (coalesce(o.committed, 0), coalesce(o.realised, 0))
                order by b.id
                """);
    }

    private static Invariant nothingHeldByClosedOrders() {
        return new WithinService(
                "budget.released", "An order that is over, or not submitted, commits no budget.", PROCUREMENT, """
                select format('Order %s is %s and still commits %s of budget line %s.',
                              id, state, committed_minor, budget_line_id)
                from purchase_order
                where committed_minor <> 0 and state not in ('SUBMITTED', 'AWAITING_APPROVAL', 'ISSUED', 'ACCEPTED')
                order by id
                """);
    }

    private static Invariant openOrdersHoldTheirRest() {
        return new WithinService(
                "budget.committed-in-full",
                "An open order commits its total less what is already paid; fines may be left out.",
                PROCUREMENT,
                """
                select format('Order %s is %s over %s, fined %s, paid %s, but commits %s.', id, state, total_minor,
                              handed_over_minor - payable_minor, realised_minor, committed_minor)
                from purchase_order
                where state in ('SUBMITTED', 'AWAITING_APPROVAL', 'ISSUED', 'ACCEPTED')
                  and committed_minor + realised_minor
                      not between total_minor - (handed_over_minor - payable_minor) and total_minor
                order by id
                """);
    }
}
