package id.rewang.invariants;

import static id.rewang.invariants.Service.PAYMENT;

import java.util.List;

/** Bank statements add up, follow on from each other, and every line of them is explained or openly in suspense. */
final class StatementInvariants {

    private StatementInvariants() {}

    static List<Invariant> all() {
        return List.of(addUp(), followOn(), explained(), matchedOnce(), matchedAmounts(), suspense(), reconciled());
    }

    private static Invariant addUp() {
        return new WithinService(
                "statements.add-up",
                "A statement's opening balance and its lines give its closing balance.",
                PAYMENT,
                """
                select format('Statement %s of account %s opens with %s, closes with %s, its %s lines sum to %s.',
                              s.bank_statement_id, s.account_number, s.opening_minor, s.closing_minor, count(l.id),
                              coalesce(sum(l.amount_minor), 0))
                from bank_statement s left join statement_line l on l.statement_id = s.id
                group by s.id
                having s.opening_minor + coalesce(sum(l.amount_minor), 0) <> s.closing_minor or count(l.id) <> s.line_count
                """);
    }

    private static Invariant followOn() {
        return new WithinService(
                "statements.follow-on",
                "Each statement of an account begins with the balance that the one before ended with.",
                PAYMENT,
                """
                select format('Statement %s of account %s opens with %s, the one before closed with %s.',
                              bank_statement_id, account_number, opening_minor, before)
                from (select *, lag(closing_minor) over account as before, lag(sequence) over account as before_sequence
                      from bank_statement window account as (partition by bank_account_id order by sequence)) as statement
                where before <> opening_minor or sequence <> coalesce(before_sequence, 0) + 1
                """);
    }

    private static Invariant explained() {
        return new WithinService(
                "statements.explained",
                "Every statement line shows a transfer of ours or is an exception with owner and reason.",
                PAYMENT,
                """
                select format('Line %s of statement %s over %s %s.', l.line_no, s.bank_statement_id, l.amount_minor,
                              case when e.line_id is null then 'is neither matched nor an exception'
                                   when m.line_id is null then 'is said to be matched, but shows no transfer'
                                   when e.state in ('OPEN', 'BOOKED') then 'is matched and an exception as well'
                                   end)
                from statement_line l
                join bank_statement s on s.id = l.statement_id
                left join (select distinct line_id from reconciliation_match) m on m.line_id = l.id
                left join statement_exception e on e.line_id = l.id
                where (m.line_id is not null) = coalesce(e.state in ('OPEN', 'BOOKED'), false)
                union all
                select format('The exception of line %s over %s has %s.', line_id, amount_minor,
                              case when owner = '' then 'no owner' else 'no reason' end)
                from statement_exception where owner = '' or reason = ''
                """);
    }

    private static Invariant matchedOnce() {
        return new WithinService(
                "statements.matched-once", "A transfer is shown by one statement line of an account.", PAYMENT, """
                select format('Transfer %s is shown by %s lines of bank account %s.', transfer_id, count(distinct line_id),
                              bank_account_id)
                from reconciliation_match group by bank_account_id, transfer_id having count(distinct line_id) > 1
                """);
    }

    private static Invariant matchedAmounts() {
        return new WithinService(
                "statements.amounts", "A matched line is over the sum of the transfers that it shows.", PAYMENT, """
                select format('Line %s of statement %s is over %s, the transfers that it shows sum to %s.', l.line_no,
                              s.bank_statement_id, l.amount_minor, coalesce(sum(t.amount_minor), 0))
                from statement_line l
                join bank_statement s on s.id = l.statement_id
                join reconciliation_match m on m.line_id = l.id
                left join ledger_transfer t on t.id = m.transfer_id
                group by l.id, s.id having abs(l.amount_minor) <> coalesce(sum(t.amount_minor), 0)
                """);
    }

    private static Invariant suspense() {
        return new WithinService(
                "statements.suspense",
                "Every suspense account holds the sum of its open statement lines.",
                PAYMENT,
                """
                select format('Account suspense/%s holds %s, its open lines sum to %s.',
                              coalesce(a.bank_account, e.bank_account), coalesce(a.balance, 0), coalesce(e.amount, 0))
                from (select substr(code, 10) as bank_account, credits_posted - debits_posted as balance
                      from ledger_account where code like 'suspense/%') a
                full join (select bank_account_id::text as bank_account, sum(amount_minor) as amount
                           from statement_exception where state = 'OPEN' group by bank_account_id) e
                    using (bank_account)
                where coalesce(a.balance, 0) <> coalesce(e.amount, 0)
                """);
    }

    private static Invariant reconciled() {
        return new WithinService(
                "statements.reconciled",
                "A payment counts as reconciled only when a statement line or a card bill shows it.",
                PAYMENT,
                """
                select format('Payment %s counts as reconciled by %s, but no %s shows it.', p.id, p.reconciled,
                              case p.payment_method when 'KKPD' then 'card bill' else 'statement line' end)
                from payment p
                where p.reconciled is not null
                  and not exists (select 1 from reconciliation_match m where m.payment_id = p.id)
                  and not exists (select 1 from card_bill_line c where c.payment_id = p.id)
                """);
    }
}
