-- Data contoh: one thing of every kind, for who may see and change it.
INSERT INTO order_copy (order_id, round, region, department_id, seller_id, payment_method, fiscal_year, account_code,
                        accounting_date, state, number, total_minor, currency, fund_code, hold_number, held_minor)
VALUES ('00000000-0000-7000-8000-000000000001', 1, '35.73', '00000000-0000-7000-8000-000000000001',
        '00000000-0000-7000-8000-000000000001', 'UP', 2026, '5.1.02.01.01.0052', '2026-10-20', 'ISSUED', 'SP/CONTOH/1',
        100000000, 'IDR', 'up-cash/00000000-0000-7000-8000-000000000001', 1, 0);
INSERT INTO handover_copy (handover_id, order_id, number, amount_minor, fine_minor, payable_minor, currency, signed_at)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 'BAST/CONTOH/1', 100000000, 0,
        100000000, 'IDR', '2026-10-21T02:00:00Z');
INSERT INTO bank_account (id, region, department_id, purpose, bank_code, number, name)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001', 'TREASURER', '114',
        '0000000001', 'Bendahara Contoh');
INSERT INTO department_fund (department_id, method, region, currency, bank_account_id)
VALUES ('00000000-0000-7000-8000-000000000001', 'UP', '35.73', 'IDR', '00000000-0000-7000-8000-000000000001');
INSERT INTO spd (department_id, number, region, valid_from, valid_to, amount_minor, currency)
VALUES ('00000000-0000-7000-8000-000000000001', 'CONTOH', '35.73', '2026-10-01', '2026-12-31', 100000000, 'IDR');
INSERT INTO bill (id, order_id, round, handover_id, region, department_id, seller_id, invoice_number, invoice_date,
                  amount_minor, currency, state, reasons, submitted_by, submitted_at, payment_id)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 1,
        '00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001',
        '00000000-0000-7000-8000-000000000001', 'INV-CONTOH', '2026-10-21', 100000000, 'IDR', 'ACCEPTED', '[]', 'contoh',
        '2026-10-21T03:00:00Z', '00000000-0000-7000-8000-000000000001');
INSERT INTO payment (id, bill_id, order_id, round, handover_id, region, department_id, seller_id, payment_method, state,
                     attempt, gross_minor, currency, channel, reference, due_at)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001',
        '00000000-0000-7000-8000-000000000001', 1, '00000000-0000-7000-8000-000000000001', '35.73',
        '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 'UP', 'INSTRUCTED', 1, 100000000,
        'IDR', 'BULK_FILE', 'CONTOH-1', '2026-10-21T03:00:00Z');
INSERT INTO card_charge (payment_id, region, department_id, approval_code, charged_on, charged_at, amount_minor)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001', 'CONTOH', '2026-09-20',
        '2026-09-20T03:00:00Z', 100);
INSERT INTO card_bill (id, region, department_id, period, recorded_by, recorded_at)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001', '2026-09', 'contoh',
        '2026-10-05T03:00:00Z');
INSERT INTO card_bill_line (card_bill_id, line_no, approval_code, charged_on, amount_minor, refused, refusal)
VALUES ('00000000-0000-7000-8000-000000000001', 1, 'LAIN', '2026-09-21', 100, 'not recorded', 'NOT_RECORDED');
INSERT INTO bulk_transfer (id, file_reference, region, department_id, bank_account_id, created_by, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', 'CONTOH', '35.73', '00000000-0000-7000-8000-000000000001',
        '00000000-0000-7000-8000-000000000001', 'contoh', '2026-10-22T03:00:00Z');
INSERT INTO bank_order (reference, obligation, obligation_id, attempt, region, department_id, channel, bank_account_id,
                        payee_bank_code, payee_number, payee_name, amount_minor, currency, remark, state, next_step,
                        bulk_transfer_id, created_at)
VALUES ('CONTOH-1', 'PAYMENT', '00000000-0000-7000-8000-000000000001', 1, '35.73',
        '00000000-0000-7000-8000-000000000001', 'BULK_FILE', '00000000-0000-7000-8000-000000000001', '114',
        '0000000002', 'Dapur Contoh', 100000000, 'IDR', 'contoh', 'SENT', 'ENQUIRE',
        '00000000-0000-7000-8000-000000000001', '2026-10-22T03:00:00Z');
INSERT INTO tax_deposit (id, region, department_id, bank_account_id, billing_code, amount_minor, currency, state, reference,
                         created_by, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001',
        '00000000-0000-7000-8000-000000000001', '000000000000002', 100, 'IDR', 'SETTLED', 'CONTOH-2', 'contoh',
        '2026-10-22T03:00:00Z');
INSERT INTO bank_statement (id, region, bank_account_id, account_number, sequence, bank_statement_id, from_date, to_date,
                            currency, opening_minor, closing_minor, line_count, content_hash, file_name, imported_by,
                            imported_at)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001', '0000000001', 1, 'CONTOH',
        '2026-10-22', '2026-10-22', 'IDR', 0, 100, 1, repeat('0', 64), 'contoh.xml', 'contoh', '2026-10-23T01:00:00Z');
INSERT INTO statement_line (id, statement_id, bank_account_id, region, line_no, entry_no, place, booking_date, value_date,
                            amount_minor, currency, reversal, all_references, text, fingerprint)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001',
        '00000000-0000-7000-8000-000000000001', '35.73', 1, 1, 'Ntry 1', '2026-10-22', '2026-10-22', 100, 'IDR', false, '{}',
        'SETORAN', repeat('0', 64));
INSERT INTO statement_exception (line_id, statement_id, bank_account_id, region, department_id, amount_minor, currency,
                                 owner, reason, state, opened_at)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001',
        '00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001', 100, 'IDR',
        'Bendahara Contoh', 'penyetor belum dikenal', 'OPEN', '2026-10-23T01:00:00Z');
SELECT post_transfers(
    ARRAY['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']::uuid[],
    ARRAY['up-cash/00000000-0000-7000-8000-000000000001', 'payable/00000000-0000-7000-8000-000000000001'],
    ARRAY['35.73', '35.73'], ARRAY['IDR', 'IDR'], ARRAY['ASSET', 'ASSET'], ARRAY['NONE', 'NONE'],
    ARRAY['00000000-0000-7000-8000-000000000001']::uuid[], ARRAY['DIRECT'], ARRAY[1], ARRAY[2], ARRAY[100]::bigint[],
    ARRAY[NULL]::uuid[], ARRAY['contoh'], ARRAY[NULL]::uuid[], '2026-10-22T03:00:00Z');
