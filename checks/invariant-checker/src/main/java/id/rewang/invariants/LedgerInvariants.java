package id.rewang.invariants;

import static id.rewang.invariants.Service.PAYMENT;

import java.util.List;

/** The double-entry ledger: balanced, explained by its transfers, within its limits, never rewritten. */
final class LedgerInvariants {

    private LedgerInvariants() {}

    static List<Invariant> all() {
        return List.of(balanced(), counters(), resolutions(), limits(), wellFormed(), appendOnly());
    }

    private static Invariant balanced() {
        return new WithinService("ledger.balanced", "Per currency, debits equal credits.", PAYMENT, """
                select format('In %s, debits of %s (pending %s) stand against credits of %s (pending %s).', currency,
                              sum(debits_posted), sum(debits_pending), sum(credits_posted), sum(credits_pending))
                from ledger_account group by currency
                having sum(debits_posted) <> sum(credits_posted) or sum(debits_pending) <> sum(credits_pending)
                """);
    }

    private static Invariant counters() {
        return new WithinService(
                "ledger.counters", "Every account's four counters equal the sums of its transfers.", PAYMENT, """
                with movement as (
                    select debit_account as account, amount_minor as amount, kind, true as debit from ledger_transfer
                    union all
                    select credit_account, amount_minor, kind, false from ledger_transfer),
                effect as (
                    select account, debit,
                           case kind when 'PENDING' then amount when 'DIRECT' then 0 else -amount end as pending,
                           case when kind in ('POST', 'DIRECT') then amount else 0 end as posted
                    from movement),
                summed as (
                    select account,
                           sum(pending) filter (where debit) as debits_pending,
                           sum(posted) filter (where debit) as debits_posted,
                           sum(pending) filter (where not debit) as credits_pending,
                           sum(posted) filter (where not debit) as credits_posted
                    from effect group by account)
                select format('Account %s (%s) counts %s/%s debits and %s/%s credits pending/posted, '
                              || 'its transfers sum to %s/%s and %s/%s.', a.code, a.region,
                              a.debits_pending, a.debits_posted, a.credits_pending, a.credits_posted,
                              coalesce(s.debits_pending, 0), coalesce(s.debits_posted, 0),
                              coalesce(s.credits_pending, 0), coalesce(s.credits_posted, 0))
                from ledger_account a left join summed s on s.account = a.id
                where (a.debits_pending, a.debits_posted, a.credits_pending, a.credits_posted) <>
                      (coalesce(s.debits_pending, 0), coalesce(s.debits_posted, 0),
                       coalesce(s.credits_pending, 0), coalesce(s.credits_posted, 0))
                order by a.code
                """);
    }

    private static Invariant resolutions() {
        return new WithinService(
                "ledger.resolved-once",
                "A pending transfer is posted or voided at most once, over the same accounts and amount.",
                PAYMENT,
                """
                select format('Pending transfer %s was resolved %s times.', pending_id, count(*))
                from ledger_transfer where pending_id is not null group by pending_id having count(*) > 1
                union all
                select format('Transfer %s (%s %s) resolves %s, which is no pending transfer over the same accounts '
                              || 'and amount.', r.id, r.kind, r.amount_minor, r.pending_id)
                from ledger_transfer r left join ledger_transfer p on p.id = r.pending_id and p.kind = 'PENDING'
                     and (p.debit_account, p.credit_account, p.amount_minor, p.currency) =
                         (r.debit_account, r.credit_account, r.amount_minor, r.currency)
                where r.pending_id is not null and p.id is null
                """);
    }

    private static Invariant limits() {
        return new WithinService("ledger.limits", "No limited account is overdrawn.", PAYMENT, """
                select format('Account %s (%s) must keep %s, but debits are %s + %s pending, credits %s + %s pending.',
                              code, region, lower(replace(limit_kind, '_', ' ')),
                              debits_posted, debits_pending, credits_posted, credits_pending)
                from ledger_account
                where limit_kind = 'DEBITS_MUST_NOT_EXCEED_CREDITS' and debits_pending + debits_posted > credits_posted
                   or limit_kind = 'CREDITS_MUST_NOT_EXCEED_DEBITS' and credits_pending + credits_posted > debits_posted
                order by code
                """);
    }

    private static Invariant wellFormed() {
        return new WithinService(
                "ledger.well-formed",
                "Every transfer moves a positive amount between two known accounts of its currency and region.",
                PAYMENT,
                """
                select format('Transfer %s of %s %s: %s.', t.id, t.amount_minor, t.currency,
                              case when t.amount_minor <= 0 then 'the amount is not positive'
                                   when d.id is null or c.id is null then 'an account is unknown'
                                   when d.id = c.id then 'both accounts are the same'
                                   else 'an account has another currency or region' end)
                from ledger_transfer t
                left join ledger_account d on d.id = t.debit_account
                left join ledger_account c on c.id = t.credit_account
                where t.amount_minor <= 0 or d.id is null or c.id is null or d.id = c.id
                   or (d.currency, d.region) <> (t.currency, t.region) or (c.currency, c.region) <> (t.currency, t.region)
                """);
    }

    private static Invariant appendOnly() {
        return new WithinService(
                "ledger.append-only",
                "The database refuses to update, delete or truncate ledger rows.",
                PAYMENT,
                // Bits of pg_trigger.tgtype: 2 before, 8 delete, 16 update, 32 truncate; O and A fire for ordinary
                // sessions.
                """
                select format('Nothing refuses %s on ledger_transfer.', operation)
                from (values (8, 'DELETE'), (16, 'UPDATE'), (32, 'TRUNCATE')) as refused (bit, operation)
                where not exists (
                    select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                    where t.tgrelid = 'ledger_transfer'::regclass and t.tgenabled in ('O', 'A')
                      and t.tgtype::int & 2 = 2 and t.tgtype::int & bit = bit and p.prosrc ilike '%raise exception%')
                """);
    }
}
