-- Data contoh. Amounts are minor units: 100 to the rupiah.
insert into outbox_sequence (topic, key, last) values
    ('payment.payment.events', '00000000-0000-7000-8000-000000000001', 5),
    ('payment.payment.events', '00000000-0000-7000-8000-000000000002', 1),
    ('payment.payment.events', '00000000-0000-7000-8000-000000000003', 1);
insert into inbox (consumer, topic, key, last_sequence) values
    ('payment.procurement.order.events', 'procurement.order.events', '00000000-0000-7000-8000-000000000001', 8),
    ('payment.procurement.order.events', 'procurement.order.events', '00000000-0000-7000-8000-000000000002', 6),
    ('payment.procurement.order.events', 'procurement.order.events', '00000000-0000-7000-8000-000000000003', 2),
    ('payment.catalog.payee.state', 'catalog.payee.state', '00000000-0000-7000-8000-000000005001', 1);

insert into order_copy (order_id, round, region, department_id, seller_id, payment_method, fiscal_year, account_code,
                        accounting_date, state, number, total_minor, currency, fund_code, hold_number, held_minor)
select id, 1, '35.73', '00000000-0000-7000-8000-00000000d001', '00000000-0000-7000-8000-000000005001', 'UP', 2026,
       '5.1.02.01.01.0052', '2026-10-20', state, number, total, 'IDR', 'up-cash/00000000-0000-7000-8000-00000000d001', 1, held
from (values
    ('00000000-0000-7000-8000-000000000001'::uuid, 'COMPLETED', 'SP/DISDIK/2026/1', 300000000, 0),
    ('00000000-0000-7000-8000-000000000002'::uuid, 'ISSUED', 'SP/DISDIK/2026/2', 40000000, 40000000),
    ('00000000-0000-7000-8000-000000000003'::uuid, 'ENDED', null, 1500000000, 0)) as sample (id, state, number, total, held);
insert into handover_copy (handover_id, order_id, number, amount_minor, fine_minor, payable_minor, currency, signed_at) values
    ('00000000-0000-7000-8000-00000000f001', '00000000-0000-7000-8000-000000000001', 'BAST/DISDIK/2026/1', 300000000, 0,
     300000000, 'IDR', '2026-10-21T02:00:00Z');
insert into order_act (order_id, duty, nip, at) values
    ('00000000-0000-7000-8000-000000000001', 'DRAFT', '100000000000000001', '2026-10-20T01:00:00Z'),
    ('00000000-0000-7000-8000-000000000001', 'APPROVE', '100000000000000002', '2026-10-20T02:00:00Z'),
    ('00000000-0000-7000-8000-000000000001', 'REQUEST_PAYMENT', '100000000000000004', '2026-10-22T01:00:00Z'),
    ('00000000-0000-7000-8000-000000000001', 'AUTHORISE_PAYMENT', '100000000000000005', '2026-10-22T02:00:00Z'),
    ('00000000-0000-7000-8000-000000000001', 'TREASURER', '100000000000000006', '2026-10-22T03:00:00Z');

-- The ledger through its own door: accounts are given by number, in the order of their ids.
--   1 up-cash  2 rkud  3 held-orders  4 expense  5 payable of 0001  6 tax-payable
select post_transfers(
    array['00000000-0000-5000-8000-000000000001', '00000000-0000-5000-8000-000000000002',
          '00000000-0000-5000-8000-000000000003', '00000000-0000-5000-8000-000000000004',
          '00000000-0000-5000-8000-000000000005', '00000000-0000-5000-8000-000000000006']::uuid[],
    array['up-cash', 'rkud', 'held-orders', 'expense', 'payable/00000000-0000-7000-8000-000000000001', 'tax-payable'],
    array['35.73', '35.73', '35.73', '35.73', '35.73', '35.73'],
    array['IDR', 'IDR', 'IDR', 'IDR', 'IDR', 'IDR'],
    array['ASSET', 'ASSET', 'MEMORANDUM', 'EXPENSE', 'LIABILITY', 'LIABILITY'],
    array['CREDITS_MUST_NOT_EXCEED_DEBITS', 'NONE', 'NONE', 'NONE', 'DEBITS_MUST_NOT_EXCEED_CREDITS', 'NONE'],
    array[id]::uuid[], array[kind], array[debit], array[credit], array[amount]::bigint[], array[pending]::uuid[],
    array[code], array[order_id]::uuid[], '2026-10-22T03:00:00Z')
from (values
    (1, 'a0000000-0000-5000-8000-000000000001', 'DIRECT', 1, 2, 1000000000, null, 'replenishment', null),
    (2, 'a0000000-0000-5000-8000-000000000002', 'PENDING', 3, 1, 300000000, null, 'hold', '00000000-0000-7000-8000-000000000001'),
    (3, 'a0000000-0000-5000-8000-000000000003', 'PENDING', 3, 1, 40000000, null, 'hold', '00000000-0000-7000-8000-000000000002'),
    (4, 'a0000000-0000-5000-8000-000000000004', 'DIRECT', 4, 5, 300000000, null, 'bill', '00000000-0000-7000-8000-000000000001'),
    (5, 'a0000000-0000-5000-8000-000000000005', 'VOID', 3, 1, 300000000, 'a0000000-0000-5000-8000-000000000002', 'hold', '00000000-0000-7000-8000-000000000001'),
    (6, 'a0000000-0000-5000-8000-000000000006', 'PENDING', 5, 1, 295500000, null, 'settle', '00000000-0000-7000-8000-000000000001'),
    (7, 'a0000000-0000-5000-8000-000000000007', 'PENDING', 5, 6, 4500000, null, 'tax', '00000000-0000-7000-8000-000000000001'),
    (8, 'a0000000-0000-5000-8000-000000000008', 'PENDING', 6, 1, 4500000, null, 'tax-cash', '00000000-0000-7000-8000-000000000001'),
    (9, 'a0000000-0000-5000-8000-000000000009', 'POST', 5, 1, 295500000, 'a0000000-0000-5000-8000-000000000006', 'settle', '00000000-0000-7000-8000-000000000001'),
    (10, 'a0000000-0000-5000-8000-00000000000a', 'POST', 5, 6, 4500000, 'a0000000-0000-5000-8000-000000000007', 'tax', '00000000-0000-7000-8000-000000000001'))
    as sample (no, id, kind, debit, credit, amount, pending, code, order_id)
order by no;

insert into bank_account (id, region, department_id, purpose, bank_code, number, name) values
    ('00000000-0000-7000-8000-00000000ba01', '35.73', '00000000-0000-7000-8000-00000000d001', 'TREASURER', '114', '1140000001', 'Bendahara Contoh');
insert into bill (id, order_id, round, handover_id, region, department_id, seller_id, invoice_number, invoice_date,
                  amount_minor, currency, state, reasons, submitted_by, submitted_at, payment_id) values
    ('00000000-0000-7000-8000-000000008001', '00000000-0000-7000-8000-000000000001', 1, '00000000-0000-7000-8000-00000000f001',
     '35.73', '00000000-0000-7000-8000-00000000d001', '00000000-0000-7000-8000-000000005001', 'INV-1', '2026-10-21',
     300000000, 'IDR', 'ACCEPTED', '[]', 'dapur-contoh', '2026-10-21T03:00:00Z', '00000000-0000-7000-8000-000000009001');
insert into payment (id, bill_id, order_id, round, handover_id, region, department_id, seller_id, payment_method, state,
                     attempt, gross_minor, currency, withheld, tax_minor, tax_cash, tax_cash_number, payee_bank_code, payee_number, payee_name, channel, reference,
                     evidence_kind, evidence_reference, settled_at, reconciled, due_at) values
    ('00000000-0000-7000-8000-000000009001', '00000000-0000-7000-8000-000000008001', '00000000-0000-7000-8000-000000000001', 1,
     '00000000-0000-7000-8000-00000000f001', '35.73', '00000000-0000-7000-8000-00000000d001',
     '00000000-0000-7000-8000-000000005001', 'UP', 'SETTLED', 1, 300000000, 'IDR',
     '[{"kind": "PPH_22", "amount": {"amount": "45000.00", "currency": "IDR"}, "base": {"amount": "3000000.00", "currency": "IDR"},
        "rate": 1.5, "rounding": "DOWN", "ruleId": "tax.pph-22.rate", "ruleVersion": 1,
        "legalBasis": "PMK 34/PMK.010/2017 Pasal 2; PMK 231/PMK.03/2019 Pasal 11"}]', 4500000, 'RESERVED', 1, '114', '2220000001', 'Dapur Contoh',
     'SNAP', 'RW-9001-1', 'BANK_TRANSFER', 'B-1', '2026-10-22T03:00:00Z', 'REFERENCE', '2026-10-21T03:00:00Z');
insert into bank_order (reference, obligation, obligation_id, attempt, region, department_id, channel, bank_account_id,
                        payee_bank_code, payee_number, payee_name, amount_minor, currency, remark, state, next_step,
                        outcome, bank_reference, created_at, final_at) values
    ('RW-9001-1', 'PAYMENT', '00000000-0000-7000-8000-000000009001', 1, '35.73', '00000000-0000-7000-8000-00000000d001', 'SNAP',
     '00000000-0000-7000-8000-00000000ba01', '114', '2220000001', 'Dapur Contoh', 295500000, 'IDR', 'INV-1', 'FINAL', 'NONE',
     'SUCCEEDED', 'B-1', '2026-10-22T03:00:00Z', '2026-10-22T03:00:01Z');

-- One statement: the treasury's replenishment, the payment of 0001, and a stray credit that waits for an owner's word.
insert into bank_statement (id, region, bank_account_id, account_number, sequence, bank_statement_id, from_date, to_date,
                            currency, opening_minor, closing_minor, line_count, content_hash, file_name, imported_by,
                            imported_at) values
    ('00000000-0000-7000-8000-00000000bb01', '35.73', '00000000-0000-7000-8000-00000000ba01', '1140000001', 1, 'ST-1',
     '2026-10-22', '2026-10-22', 'IDR', 0, 704507700, 3, repeat('0', 64), 'st-1.xml', 'contoh-bendahara',
     '2026-10-23T01:00:00Z');
insert into statement_line (id, statement_id, bank_account_id, region, line_no, entry_no, place, booking_date, value_date,
                            amount_minor, currency, reversal, all_references, text, fingerprint)
select id::uuid, '00000000-0000-7000-8000-00000000bb01', '00000000-0000-7000-8000-00000000ba01', '35.73', no, no, 'Ntry ' || no,
       '2026-10-22', '2026-10-22', amount, 'IDR', false, '{}', text, repeat(no::text, 64)
from (values
    (1, '00000000-0000-7000-8000-00000000bc01', 1000000000, 'SP2D UP'),
    (2, '00000000-0000-7000-8000-00000000bc02', -295500000, 'RW-9001-1'),
    (3, '00000000-0000-7000-8000-00000000bc03', 7700, 'SETORAN')) as sample (no, id, amount, text);
insert into reconciliation_match (line_id, transfer_id, bank_account_id, statement_id, payment_id, matched_by, matched_at)
values
    ('00000000-0000-7000-8000-00000000bc01', 'a0000000-0000-5000-8000-000000000001', '00000000-0000-7000-8000-00000000ba01',
     '00000000-0000-7000-8000-00000000bb01', null, 'REFERENCE', '2026-10-23T01:00:00Z'),
    ('00000000-0000-7000-8000-00000000bc02', 'a0000000-0000-5000-8000-000000000009', '00000000-0000-7000-8000-00000000ba01',
     '00000000-0000-7000-8000-00000000bb01', '00000000-0000-7000-8000-000000009001', 'REFERENCE', '2026-10-23T01:00:00Z');
insert into statement_exception (line_id, statement_id, bank_account_id, region, amount_minor, currency, category, owner,
                                 reason, state, opened_at) values
    ('00000000-0000-7000-8000-00000000bc03', '00000000-0000-7000-8000-00000000bb01', '00000000-0000-7000-8000-00000000ba01',
     '35.73', 7700, 'IDR', 'STRAY_CREDIT', 'Contoh Bendahara', 'penyetor belum dikenal', 'OPEN', '2026-10-23T01:00:00Z');
select post_transfers(
    array['00000000-0000-5000-8000-000000000007', '00000000-0000-5000-8000-000000000008']::uuid[],
    array['bank-clearing/00000000-0000-7000-8000-00000000ba01', 'suspense/00000000-0000-7000-8000-00000000ba01'],
    array['35.73', '35.73'], array['IDR', 'IDR'], array['ASSET', 'LIABILITY'], array['NONE', 'NONE'],
    array['a0000000-0000-5000-8000-00000000000b']::uuid[], array['DIRECT'], array[1], array[2], array[7700]::bigint[],
    array[null]::uuid[], array['suspense'], array[null]::uuid[], '2026-10-23T01:00:00Z');
