package id.rewang.invariants;

import static id.rewang.invariants.Service.CATALOG;
import static id.rewang.invariants.Service.PAYMENT;
import static id.rewang.invariants.Service.PROCUREMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant is broken behind the services' backs; the checker must name exactly what was done, and nothing else. */
class PlantedViolationsIT {

    private static final String PAID = "00000000-0000-7000-8000-000000000001";
    private static final String UNDER_WAY = "00000000-0000-7000-8000-000000000002";
    private static final String REFUSED = "00000000-0000-7000-8000-000000000003";

    private static final String CHECKS_OFF = """
            do $$ declare c record; begin
                for c in select conname from pg_constraint where conrelid = '%1$s'::regclass and contype = 'c' loop
                    execute format('alter table %1$s drop constraint %%I', c.conname);
                end loop;
            end $$""";

    /**
     * A damage.
     *
     * @param invariant whose sentence must be found broken
     * @param named     the violation, word for word
     * @param also      what the same damage cannot but break besides, each with its invariant's name before it
     */
    record Plant(String invariant, Service service, String named, List<String> also, List<String> statements) {

        Plant(String invariant, Service service, String named, String... statements) {
            this(invariant, service, named, List.of(), List.of(statements));
        }

        Plant breaking(String... others) {
            return new Plant(invariant, service, named, List.of(others), statements);
        }

        List<String> violations() {
            return Stream.concat(Stream.of(invariant + ": " + named), also.stream())
                    .toList();
        }

        @Override
        public String toString() {
            return invariant + ": " + named;
        }
    }

    static Stream<Plant> plants() {
        return Stream.of(
                        messaging(), ledger(), stock(), funds(), budget(), orders(), duties(), payments(), statements())
                .flatMap(List::stream);
    }

    private static List<Plant> messaging() {
        String event = "insert into outbox_event (id, aggregatetype, aggregateid, sequence, type, time) values "
                + "('e0000000-0000-7000-8000-000000000001', '%s', 'k', 9, '%s', now())";
        String parked =
                "insert into parked_key (consumer, topic, key, reason, error) values ('c', 't', 'k', 'POISON', 'no')";
        String parkedEvent =
                "insert into parked_event (consumer, topic, key, sequence, id, type, source, time, partition, "
                        + "record_offset) values ('c', 't', 'k', 3, 'i', 'x', 's', now(), 0, 0)";
        String unreadable = "insert into unreadable_record (consumer, topic, partition, record_offset, headers, error) "
                + "values ('c', 't', 2, 7, '', 'no key')";
        return Stream.concat(
                        Stream.of(Service.values())
                                .flatMap(service -> Stream.of(
                                        new Plant(
                                                "messaging.sent." + service.id(),
                                                service,
                                                "Event 1 (T.v1, number 9 of key k on topic) is still in the outbox.",
                                                event.formatted("topic", "T.v1")),
                                        new Plant(
                                                "messaging.parked." + service.id(),
                                                service,
                                                "Key k of t is parked (POISON: no), 1 events wait.",
                                                parked,
                                                parkedEvent),
                                        new Plant(
                                                "messaging.readable." + service.id(),
                                                service,
                                                "Record 7 of partition 2 of t is no event: no key.",
                                                unreadable))),
                        subscriptions())
                .toList();
    }

    private static Stream<Plant> subscriptions() {
        return Stream.of(
                behind(CATALOG, "procurement.order.events", PROCUREMENT, PAID, 8),
                behind(PAYMENT, "procurement.order.events", PROCUREMENT, PAID, 8),
                behind(PROCUREMENT, "catalog.stock.events", CATALOG, PAID, 1),
                behind(PROCUREMENT, "payment.payment.events", PAYMENT, PAID, 5),
                behind(PROCUREMENT, "catalog.seller.state", CATALOG, "00000000-0000-7000-8000-000000005001", 2),
                behind(PROCUREMENT, "catalog.product.state", CATALOG, "00000000-0000-7000-8000-00000000a001", 1),
                behind(PAYMENT, "catalog.payee.state", CATALOG, "00000000-0000-7000-8000-000000005001", 1));
    }

    private static Plant behind(Service consumer, String topic, Service producer, String key, int written) {
        return new Plant(
                "messaging.applied." + consumer.id() + "." + topic,
                consumer,
                "Key %s of %s: %s wrote %d events, %s applied up to number %d."
                        .formatted(key, topic, producer.id(), written, consumer.id(), written - 1),
                "update inbox set last_sequence = last_sequence - 1 where topic = '%s' and key = '%s'"
                        .formatted(topic, key));
    }

    private static List<Plant> ledger() {
        String account = "update ledger_account set %s where code = '%s'";
        String unguarded = "alter table ledger_transfer disable trigger user";
        String guarded = "alter table ledger_transfer enable trigger user";
        String settled = "a0000000-0000-5000-8000-000000000009";
        return List.of(
                new Plant(
                                "ledger.balanced",
                                PAYMENT,
                                "In IDR, debits of 1600007701 (pending 44500000) stand against credits of 1600007700 "
                                        + "(pending 44500000).",
                                "insert into ledger_account (id, code, region, currency, kind, limit_kind, debits_posted) values "
                                        + "('00000000-0000-5000-8000-00000000000f', 'lonely', '35.73', 'IDR', 'ASSET', 'NONE', 1)")
                        .breaking(
                                "ledger.counters: Account lonely (35.73) counts 0/1 debits and 0/0 credits pending/posted, its transfers sum to 0/0 and 0/0."),
                new Plant(
                                "ledger.counters",
                                PAYMENT,
                                "Account expense (35.73) counts 0/300000001 debits and 0/0 credits pending/posted, its transfers sum to "
                                        + "0/300000000 and 0/0.",
                                account.formatted("debits_posted = debits_posted + 1", "expense"),
                                account.formatted("debits_posted = debits_posted - 1", "up-cash"))
                        .breaking(
                                "ledger.counters: Account up-cash (35.73) counts 0/999999999 debits and 44500000/295500000 credits pending/posted, "
                                        + "its transfers sum to 0/1000000000 and 44500000/295500000."),
                new Plant(
                        "ledger.resolved-once",
                        PAYMENT,
                        "Pending transfer a0000000-0000-5000-8000-0000000000f1 was resolved 2 times.",
                        "drop index ledger_transfer_resolves_once",
                        "insert into ledger_transfer (id, debit_account, credit_account, amount_minor, currency, kind, "
                                + "pending_id, code, region, occurred_at) "
                                + "select new_id::uuid, debit_account, credit_account, 7, currency, new_kind, pending::uuid, "
                                + "'other', region, occurred_at from ledger_transfer, (values "
                                + "('a0000000-0000-5000-8000-0000000000f1', 'PENDING', null), "
                                + "('a0000000-0000-5000-8000-0000000000f2', 'PENDING', null), "
                                + "('a0000000-0000-5000-8000-0000000000f3', 'VOID', 'a0000000-0000-5000-8000-0000000000f1'), "
                                + "('a0000000-0000-5000-8000-0000000000f4', 'VOID', 'a0000000-0000-5000-8000-0000000000f1')) "
                                + "as planted (new_id, new_kind, pending) where code = 'replenishment'"),
                new Plant(
                        "ledger.resolved-once",
                        PAYMENT,
                        "Transfer a0000000-0000-5000-8000-000000000009 (POST 295500000) resolves "
                                + "a0000000-0000-5000-8000-0000000000ff, which is no pending transfer over the same accounts "
                                + "and amount.",
                        unguarded,
                        "update ledger_transfer set pending_id = 'a0000000-0000-5000-8000-0000000000ff' where id = '%s'"
                                .formatted(settled),
                        guarded),
                new Plant(
                                "ledger.limits",
                                PAYMENT,
                                "Account up-cash (35.73) must keep credits must not exceed debits, but debits are 300000000 + 0 pending, "
                                        + "credits 295500000 + 44500000 pending.",
                                "alter table ledger_account drop constraint credits_must_not_exceed_debits",
                                account.formatted("debits_posted = 300000000", "up-cash"),
                                account.formatted("credits_posted = 300000000", "rkud"),
                                unguarded,
                                "update ledger_transfer set amount_minor = 300000000 where code = 'replenishment'",
                                guarded)
                        .breaking(
                                "statements.amounts: Line 1 of statement ST-1 is over 1000000000, the transfers that it shows sum to 300000000."),
                new Plant(
                        "ledger.well-formed",
                        PAYMENT,
                        "Transfer a0000000-0000-5000-8000-000000000001 of 1000000000 USD: an account has another currency or "
                                + "region.",
                        unguarded,
                        "update ledger_transfer set currency = 'USD' where code = 'replenishment'",
                        guarded),
                new Plant(
                        "ledger.append-only",
                        PAYMENT,
                        "Nothing refuses DELETE on ledger_transfer.",
                        "drop trigger ledger_transfer_is_append_only on ledger_transfer",
                        "create trigger half before update or truncate on ledger_transfer for each statement "
                                + "execute function refuse_change_of_ledger_transfer()"));
    }

    private static List<Plant> stock() {
        return List.of(
                new Plant(
                        "stock.on-hand",
                        CATALOG,
                        "Product 00000000-0000-7000-8000-00000000a002: 4 on hand, 5 reserved.",
                        CHECKS_OFF.formatted("stock_item"),
                        "update stock_item set on_hand = 4 where product_id = '00000000-0000-7000-8000-00000000a002'"),
                new Plant(
                        "stock.reserved",
                        CATALOG,
                        "Product 00000000-0000-7000-8000-00000000a002 says 6 reserved, its open reservations sum to 5.",
                        "update stock_item set reserved = 6 where product_id = '00000000-0000-7000-8000-00000000a002'"),
                new Plant(
                        "stock.released",
                        CATALOG,
                        "Line 1 of order %s is CONSUMED and still holds 1.".formatted(PAID),
                        CHECKS_OFF.formatted("stock_reservation"),
                        "update stock_reservation set open_quantity = 1 where order_id = '%s'".formatted(PAID)),
                new Plant(
                        "stock.of-orders",
                        PROCUREMENT,
                        "Order %s line 2 should hold 0, catalog holds 5.".formatted(UNDER_WAY),
                        "update order_line set reduced = 5 where order_id = '%s' and line_no = 2".formatted(UNDER_WAY),
                        "update purchase_order set total_minor = 30000000, committed_minor = 30000000 where id = '%s'"
                                .formatted(UNDER_WAY),
                        "update budget_line set committed_minor = 30000000"));
    }

    private static List<Plant> funds() {
        return List.of(
                new Plant(
                        "funds.held",
                        PAYMENT,
                        "Order %s (ISSUED) says it holds 39000000 of up-cash/00000000-0000-7000-8000-00000000d001, "
                                        .formatted(UNDER_WAY)
                                + "the ledger says 40000000.",
                        "update order_copy set held_minor = 39000000 where order_id = '%s'".formatted(UNDER_WAY)),
                new Plant(
                        "funds.of-orders",
                        PROCUREMENT,
                        "Order %s should hold 50000000 of its fund, payment holds 40000000.".formatted(UNDER_WAY),
                        "update purchase_order set state = 'ISSUED', total_minor = 50000000, committed_minor = 50000000 "
                                + "where id = '%s'".formatted(UNDER_WAY),
                        "update order_line set unit_price_minor = 4000000 where order_id = '%s' and line_no = 2"
                                .formatted(UNDER_WAY),
                        "update budget_line set committed_minor = 50000000"));
    }

    private static List<Plant> budget() {
        return List.of(
                new Plant(
                        "budget.ceiling",
                        PROCUREMENT,
                        "Budget line 00000000-0000-7000-8000-00000000b001 (2026 5.1.02.01.01.0052): committed 40000000 + "
                                + "realised 300000000 against a ceiling of 339999999.",
                        "alter table budget_line drop constraint budget_is_never_overspent",
                        "update budget_line set ceiling_minor = 339999999"),
                new Plant(
                        "budget.counters",
                        PROCUREMENT,
                        "Budget line 00000000-0000-7000-8000-00000000b001 says committed 39999999 and realised 300000000, "
                                + "its orders sum to 40000000 and 300000000.",
                        "update budget_line set committed_minor = committed_minor - 1"),
                new Plant(
                        "budget.released",
                        PROCUREMENT,
                        "Order %s is REFUSED and still commits 5 of budget line 00000000-0000-7000-8000-00000000b001."
                                .formatted(REFUSED),
                        "alter table purchase_order drop constraint open_orders_alone_commit_budget",
                        "update purchase_order set committed_minor = 5 where id = '%s'".formatted(REFUSED),
                        "update budget_line set committed_minor = committed_minor + 5"),
                new Plant(
                        "budget.committed-in-full",
                        PROCUREMENT,
                        "Order %s is ACCEPTED over 40000000, fined 0, paid 0, but commits 39999990."
                                .formatted(UNDER_WAY),
                        "update purchase_order set committed_minor = committed_minor - 10 where id = '%s'"
                                .formatted(UNDER_WAY),
                        "update budget_line set committed_minor = committed_minor - 10"));
    }

    private static List<Plant> orders() {
        return List.of(
                new Plant(
                        "order.total",
                        PROCUREMENT,
                        "Order %s totals 300000000, its lines sum to 299999800.".formatted(PAID),
                        "update order_line set unit_price_minor = 1499999 where order_id = '%s'".formatted(PAID)),
                new Plant(
                        "order.quantities",
                        PROCUREMENT,
                        "Line 1 of order %s says dispatched 20, accepted 17, rejected 2, handed over 0; "
                                        .formatted(UNDER_WAY)
                                + "its documents say 20, 18, 2, 0.",
                        "update order_line set accepted = 17 where order_id = '%s' and line_no = 1"
                                .formatted(UNDER_WAY)),
                new Plant(
                        "order.handed-over",
                        PROCUREMENT,
                        "Order %s says handed over 300000001, payable 300000000; its signed BASTs sum to 300000000 and "
                                        .formatted(PAID)
                                + "300000000.",
                        "update purchase_order set handed_over_minor = handed_over_minor + 1 where id = '%s'"
                                .formatted(PAID)),
                new Plant(
                        "order.handed-over",
                        PROCUREMENT,
                        "BAST BAST/DISDIK/2026/1 of order %s is over 300000000, its lines sum to 300000200."
                                .formatted(PAID),
                        "update handover_line set unit_price_minor = 1500001"),
                new Plant(
                                "order.fine",
                                PROCUREMENT,
                                "BAST BAST/DISDIK/2026/1 of order %s is fined 600000 for 1 days late on 300000000, which fine.late-delivery "
                                                .formatted(PAID)
                                        + "version 1 does not give.",
                                "update handover set fine_minor = 600000, days_late = 1, fine_rule_id = 'fine.late-delivery', "
                                        + "fine_rule_version = 1, fine_legal_basis = (select legal_basis from dated_rule "
                                        + "where id = 'fine.late-delivery')",
                                "update purchase_order set payable_minor = payable_minor - 600000, realised_minor = realised_minor - 600000 "
                                        + "where id = '%s'".formatted(PAID),
                                "update order_payment set amount_minor = amount_minor - 600000",
                                "update budget_line set realised_minor = realised_minor - 600000")
                        .breaking(
                                "payment.handovers: BAST 00000000-0000-7000-8000-00000000f001 was signed over 299400000, payment knows 300000000.",
                                "payment.settled: Order %s: payment settled 300000000, procurement counts 299400000."
                                        .formatted(PAID)),
                new Plant(
                        "order.paid-once",
                        PROCUREMENT,
                        "Order %s: bill 00000000-0000-7000-8000-000000008001 is settled by 2 payments.".formatted(PAID),
                        "insert into order_payment select gen_random_uuid(), order_id, bill_id, null, currency, 0, state, "
                                + "reconciled from order_payment"),
                new Plant(
                                "order.paid-within-bast",
                                PROCUREMENT,
                                "Order %s is paid 300000001, its BASTs accepted 300000000.".formatted(PAID),
                                "update order_payment set amount_minor = 300000001",
                                "update purchase_order set realised_minor = 300000001 where id = '%s'".formatted(PAID),
                                "update budget_line set realised_minor = 300000001")
                        .breaking("payment.settled: Order %s: payment settled 300000000, procurement counts 300000001."
                                .formatted(PAID)),
                new Plant(
                        "order.realised",
                        PROCUREMENT,
                        "Order %s says realised 299999999, its settled payments sum to 300000000.".formatted(PAID),
                        "update purchase_order set realised_minor = 299999999 where id = '%s'".formatted(PAID),
                        "update budget_line set realised_minor = 299999999"));
    }

    private static List<Plant> duties() {
        return List.of(
                new Plant(
                        "duties.order",
                        PROCUREMENT,
                        "On order %s, 100000000000000001 did both DRAFT and APPROVE, which must not meet in one person "
                                        .formatted(PAID)
                                + "(Perpres 16/2018 pasal 8–12: pejabat pengadaan dan PPK adalah pelaku yang berbeda).",
                        "update order_act set nip = '100000000000000001' where duty = 'APPROVE' and order_id = '%s'"
                                .formatted(PAID)),
                new Plant(
                        "duties.payment",
                        PAYMENT,
                        "On order %s, 100000000000000006 did both TREASURER and AUTHORISE_PAYMENT, which must not meet in one "
                                        .formatted(PAID)
                                + "person (PP 12/2019 Pasal 19; Permendagri 77/2020 Bab I huruf J).",
                        "update order_act set nip = '100000000000000006' where duty = 'AUTHORISE_PAYMENT'"),
                new Plant(
                        "duties.payee-account",
                        CATALOG,
                        "The account of seller 00000000-0000-7000-8000-000000005001 was entered and verified by dapur-contoh.",
                        CHECKS_OFF.formatted("payee_account"),
                        "update payee_account set verified_by = entered_by"),
                new Plant(
                        "duties.office",
                        PROCUREMENT,
                        "100000000000000006 is both treasurer and procurement_officer, which must not meet in one person "
                                + "(PP 12/2019 pasal 20: bendahara tidak merangkap).",
                        "update official set roles = '{treasurer,procurement_officer}' where nip = '100000000000000006'"));
    }

    private static List<Plant> payments() {
        String anotherBankOrder = "insert into bank_order (reference, obligation, obligation_id, attempt, region, "
                + "department_id, channel, bank_account_id, payee_bank_code, payee_number, payee_name, amount_minor, currency, "
                + "remark, state, next_step, created_at) select 'RW-9001-2', obligation, obligation_id, 2, region, "
                + "department_id, channel, bank_account_id, payee_bank_code, payee_number, payee_name, amount_minor, currency, "
                + "remark, 'SENT', 'ENQUIRE', created_at from bank_order";
        return List.of(
                new Plant(
                                "payment.bills",
                                PAYMENT,
                                "BAST 00000000-0000-7000-8000-00000000f001 may be billed with 299999999, its accepted bills are over "
                                        + "300000000.",
                                "update handover_copy set payable_minor = 299999999")
                        .breaking(
                                "payment.handovers: BAST 00000000-0000-7000-8000-00000000f001 was signed over 300000000, payment knows 299999999."),
                new Plant(
                        "payment.once-at-bank",
                        PAYMENT,
                        "payment 00000000-0000-7000-8000-000000009001 has 2 bank orders open or paid: RW-9001-1, RW-9001-2.",
                        "drop index bank_order_paid_once",
                        anotherBankOrder),
                new Plant(
                        "payment.settled-by-bank",
                        PAYMENT,
                        "Payment 00000000-0000-7000-8000-000000009001 is SETTLED in attempt 1, but the bank has paid nothing.",
                        "update bank_order set outcome = 'REFUSED'"),
                new Plant(
                        "payment.settled-by-bank",
                        PAYMENT,
                        "Payment 00000000-0000-7000-8000-000000009001 is SETTLED in attempt 1, but the bank has paid 299999999 "
                                + "for attempt 1, net is 295500000.",
                        "update bank_order set amount_minor = 299999999"),
                new Plant(
                        "payment.settled-with-evidence",
                        PAYMENT,
                        "LS payment 00000000-0000-7000-8000-000000009001 is settled in attempt 1 without an SP2D.",
                        "update payment set payment_method = 'LS'"),
                new Plant(
                        "payment.owed-in-ledger",
                        PAYMENT,
                        "Of payable/%s, 0 is accepted and not settled, 0 of it instructed; the ledger owes 1 with 0 pending."
                                .formatted(PAID),
                        "update ledger_account set credits_posted = credits_posted + 1 where code like 'payable/%'",
                        "update ledger_account set debits_posted = debits_posted + 1 where code = 'expense'",
                        "alter table ledger_transfer disable trigger user",
                        "update ledger_transfer set amount_minor = amount_minor + 1 where code = 'bill'",
                        "alter table ledger_transfer enable trigger user"),
                new Plant(
                        "payment.withheld",
                        PAYMENT,
                        "Payment 00000000-0000-7000-8000-000000009001 withholds 46000.00 (PPH_22, 1.5 on 3000000.00), but "
                                + "tax.pph-22.rate version 1 (1.5 percent, rounded DOWN) gives 45000.",
                        "update payment set withheld = replace(withheld, '45000.00', '46000.00'), tax_minor = 4600000",
                        "update bank_order set amount_minor = 295400000"),
                new Plant(
                        "payment.withheld",
                        PAYMENT,
                        "Payment 00000000-0000-7000-8000-000000009001 withholds 45000.00 (PPH_22, 1.5 on 3000000.00) by "
                                + "tax.pph-22.rate version 7, which does not exist.",
                        "update payment set withheld = replace(withheld, '\"ruleVersion\": 1', '\"ruleVersion\": 7')"),
                new Plant(
                        "payment.withheld",
                        PAYMENT,
                        "Payment 00000000-0000-7000-8000-000000009001 withholds 4500100 in all, its taxes sum to 4500000.",
                        "update payment set tax_minor = 4500100",
                        "update bank_order set amount_minor = 295499900"),
                new Plant(
                        "payment.handovers",
                        PAYMENT,
                        "BAST 00000000-0000-7000-8000-00000000f001 was signed over 300000000, payment knows 300000005.",
                        "update handover_copy set payable_minor = 300000005"),
                new Plant(
                                "payment.settled",
                                PAYMENT,
                                "Order %s: payment settled 300000000, procurement counts 0.".formatted(UNDER_WAY),
                                "update payment set order_id = '%s'".formatted(UNDER_WAY))
                        .breaking("payment.settled: Order %s: payment settled 0, procurement counts 300000000."
                                .formatted(PAID)));
    }

    private static List<Plant> statements() {
        String unguarded = "alter table %s disable trigger user";
        String suspense = "Account suspense/00000000-0000-7000-8000-00000000ba01 holds 7700, its open lines sum to ";
        return List.of(
                new Plant(
                        "statements.add-up",
                        PAYMENT,
                        "Statement ST-1 of account 1140000001 opens with 0, closes with 704507701, its 3 lines sum to 704507700.",
                        unguarded.formatted("bank_statement"),
                        "update bank_statement set closing_minor = closing_minor + 1"),
                new Plant(
                        "statements.follow-on",
                        PAYMENT,
                        "Statement ST-2 of account 1140000001 opens with 704507699, the one before closed with 704507700.",
                        "insert into bank_statement select gen_random_uuid(), region, bank_account_id, account_number, 2, 'ST-2', "
                                + "to_date, to_date, currency, 704507699, 704507699, 0, content_hash, file_name, imported_by, "
                                + "imported_at from bank_statement"),
                new Plant(
                        "statements.explained",
                        PAYMENT,
                        "Line 1 of statement ST-1 over 1000000000 is neither matched nor an exception.",
                        "delete from reconciliation_match where line_id = '00000000-0000-7000-8000-00000000bc01'"),
                new Plant(
                        "statements.explained",
                        PAYMENT,
                        "The exception of line 00000000-0000-7000-8000-00000000bc03 over 7700 has no owner.",
                        "update statement_exception set owner = ''"),
                new Plant(
                                "statements.matched-once",
                                PAYMENT,
                                "Transfer a0000000-0000-5000-8000-000000000009 is shown by 2 lines of bank account "
                                        + "00000000-0000-7000-8000-00000000ba01.",
                                "alter table reconciliation_match drop constraint reconciliation_match_bank_account_id_transfer_id_key",
                                "update reconciliation_match set transfer_id = 'a0000000-0000-5000-8000-000000000009'")
                        .breaking(
                                "statements.amounts: Line 1 of statement ST-1 is over 1000000000, the transfers that it shows sum to "
                                        + "295500000."),
                new Plant(
                        "statements.amounts",
                        PAYMENT,
                        "Line 2 of statement ST-1 is over -295500000, the transfers that it shows sum to 300000000.",
                        "update reconciliation_match set transfer_id = 'a0000000-0000-5000-8000-000000000004' "
                                + "where line_id = '00000000-0000-7000-8000-00000000bc02'"),
                new Plant(
                        "statements.suspense",
                        PAYMENT,
                        suspense + "7600.",
                        "update statement_exception set amount_minor = 7600"),
                new Plant(
                        "statements.reconciled",
                        PAYMENT,
                        "Payment 00000000-0000-7000-8000-000000009001 counts as reconciled by REFERENCE, but no statement line "
                                + "shows it.",
                        "update reconciliation_match set payment_id = null"));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void namesWhatWasPlantedAndNothingElse(Plant plant) throws SQLException, IOException {
        try (CleanCity city = CleanCity.damaged(plant.service(), plant.statements())) {
            assertThat(city.violations()).containsExactlyInAnyOrderElementsOf(plant.violations());
        }
    }

    @Test
    void findsNothingInACleanCity() throws SQLException, IOException {
        try (CleanCity city = CleanCity.clean()) {
            assertThat(city.violations()).isEmpty();
        }
    }

    @Test
    void letsWaitWhatAnOperatorHasNotedAndNothingElse() throws SQLException, IOException {
        String parked = "insert into parked_key (consumer, topic, key, reason, error%s) "
                + "values ('catalog.procurement.order.events', 'procurement.order.events', '%s', 'POISON', 'no'%s)";
        List<String> damage = List.of(
                parked.formatted(", note, noted_by, noted_at", UNDER_WAY, ", 'seller counts again', 'Contoh', now()"),
                parked.formatted("", PAID, ""),
                "update inbox set last_sequence = last_sequence - 1 where topic = 'procurement.order.events'");
        try (CleanCity city = CleanCity.damaged(CATALOG, damage)) {
            CheckReport report = city.check(null);
            assertThat(report.leftToOperators())
                    .containsExactly(
                            "Key " + UNDER_WAY + " of procurement.order.events is parked at catalog (POISON: no); "
                                    + "Contoh notes: seller counts again");
            assertThat(Printing.text(report)).endsWith(", 1 parked key left to an operator.%n".formatted());
            assertThat(report.violations())
                    .anySatisfy(violation -> assertThat(violation).startsWith("messaging.parked.catalog: Key " + PAID))
                    .anySatisfy(violation ->
                            assertThat(violation).contains("Key " + PAID).contains("messaging.applied"))
                    .noneSatisfy(violation -> assertThat(violation).contains(UNDER_WAY));
        }
    }

    @Test
    void hasAPlantForEveryInvariant() {
        assertThat(plants().map(Plant::invariant).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Invariants.all(null).stream().map(Invariant::id).toList());
    }
}
