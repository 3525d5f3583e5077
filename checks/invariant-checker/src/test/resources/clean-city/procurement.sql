-- Data contoh. Amounts are minor units: 100 to the rupiah.
insert into department (id, version, region, code, name) values
    ('00000000-0000-7000-8000-00000000d001', 1, '35.73', 'DISDIK', 'Dinas Contoh');
insert into official (department_id, nip, version, name, roles) values
    ('00000000-0000-7000-8000-00000000d001', '100000000000000001', 1, 'Contoh PP', '{procurement_officer}'),
    ('00000000-0000-7000-8000-00000000d001', '100000000000000002', 1, 'Contoh PPK', '{commitment_officer}'),
    ('00000000-0000-7000-8000-00000000d001', '100000000000000003', 1, 'Contoh Penerima', '{goods_receiver}'),
    ('00000000-0000-7000-8000-00000000d001', '100000000000000004', 1, 'Contoh PPTK', '{technical_officer}'),
    ('00000000-0000-7000-8000-00000000d001', '100000000000000005', 1, 'Contoh KPA', '{budget_authority}'),
    ('00000000-0000-7000-8000-00000000d001', '100000000000000006', 1, 'Contoh Bendahara', '{treasurer}');
insert into budget_line (id, version, region, department_id, fiscal_year, account_code, name,
                         ceiling_minor, committed_minor, realised_minor) values
    ('00000000-0000-7000-8000-00000000b001', 1, '35.73', '00000000-0000-7000-8000-00000000d001', 2026,
     '5.1.02.01.01.0052', 'Belanja contoh', 100000000000, 40000000, 300000000);

-- 0001 is completed and paid, 0002 is partly delivered, 0003 was refused.
insert into purchase_order (id, version, region, department_id, budget_line_id, account_code, fiscal_year, seller_id,
        seller_name, payment_method, needed_by, delivery_address, state, round, stock_held, funds_held, total_minor,
        committed_minor, realised_minor, handed_over_minor, payable_minor, number, drafted_by_nip, drafted_by_name,
        drafted_by_role, created_at, handover_overdue, acts)
select id, 1, '35.73', '00000000-0000-7000-8000-00000000d001', '00000000-0000-7000-8000-00000000b001',
       '5.1.02.01.01.0052', 2026, '00000000-0000-7000-8000-000000005001', 'Dapur Contoh', 'UP', '2026-10-30', 'Jl. Contoh 1',
       state, 1, held, held, total, committed, realised, realised, realised, number, '100000000000000001', 'Contoh PP',
       'procurement_officer', '2026-10-20T01:00:00Z', false, acts
from (values
    ('00000000-0000-7000-8000-000000000001'::uuid, 'COMPLETED', true, 300000000, 0, 300000000, 'SP/DISDIK/2026/1', 4),
    ('00000000-0000-7000-8000-000000000002'::uuid, 'ACCEPTED', true, 40000000, 40000000, 0, 'SP/DISDIK/2026/2', 3),
    ('00000000-0000-7000-8000-000000000003'::uuid, 'REFUSED', false, 1500000000, 0, 0, null, 1))
    as sample (id, state, held, total, committed, realised, number, acts);

insert into order_line (order_id, line_no, product_id, product_name, unit, tax_class, unit_price_minor, quantity,
                        reduced, dispatched, accepted, rejected, handed_over) values
    ('00000000-0000-7000-8000-000000000001', 1, '00000000-0000-7000-8000-00000000a001', 'Nasi kotak', 'kotak', 'PBJT',
     1500000, 200, 0, 200, 200, 0, 200),
    ('00000000-0000-7000-8000-000000000002', 1, '00000000-0000-7000-8000-00000000a001', 'Nasi kotak', 'kotak', 'PBJT',
     1500000, 20, 0, 20, 18, 2, 0),
    ('00000000-0000-7000-8000-000000000002', 2, '00000000-0000-7000-8000-00000000a002', 'Keripik tempe', 'bungkus', 'PPN_EXEMPT',
     2000000, 5, 0, 0, 0, 0, 0),
    ('00000000-0000-7000-8000-000000000003', 1, '00000000-0000-7000-8000-00000000a001', 'Nasi kotak', 'kotak', 'PBJT',
     1500000, 1000, 0, 0, 0, 0, 0);

insert into order_act (order_id, no, what, round, duty, nip, name, role, at) values
    ('00000000-0000-7000-8000-000000000001', 1, 'SUBMITTED', 1, 'DRAFT', '100000000000000001', 'Contoh PP', 'procurement_officer', '2026-10-20T01:00:00Z'),
    ('00000000-0000-7000-8000-000000000001', 2, 'APPROVED', 1, 'APPROVE', '100000000000000002', 'Contoh PPK', 'commitment_officer', '2026-10-20T02:00:00Z'),
    ('00000000-0000-7000-8000-000000000001', 3, 'GOODS_RECEIVED', 1, 'CHECK_GOODS', '100000000000000003', 'Contoh Penerima', 'goods_receiver', '2026-10-21T01:00:00Z'),
    ('00000000-0000-7000-8000-000000000001', 4, 'HANDOVER_SIGNED', 1, 'SIGN_HANDOVER', '100000000000000002', 'Contoh PPK', 'commitment_officer', '2026-10-21T02:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 1, 'SUBMITTED', 1, 'DRAFT', '100000000000000001', 'Contoh PP', 'procurement_officer', '2026-10-20T01:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 2, 'APPROVED', 1, 'APPROVE', '100000000000000002', 'Contoh PPK', 'commitment_officer', '2026-10-20T02:00:00Z'),
    ('00000000-0000-7000-8000-000000000002', 3, 'GOODS_RECEIVED', 1, 'CHECK_GOODS', '100000000000000003', 'Contoh Penerima', 'goods_receiver', '2026-10-21T01:00:00Z'),
    ('00000000-0000-7000-8000-000000000003', 1, 'SUBMITTED', 1, 'DRAFT', '100000000000000001', 'Contoh PP', 'procurement_officer', '2026-10-20T01:00:00Z');

insert into shipment (id, region, order_id, no, sent_by_subject, sent_by_name, sent_by_role, dispatched_at) values
    ('00000000-0000-7000-8000-00000000e001', '35.73', '00000000-0000-7000-8000-000000000001', 1, 'dapur-contoh', 'Contoh Penjual', 'seller', '2026-10-21T00:00:00Z'),
    ('00000000-0000-7000-8000-00000000e002', '35.73', '00000000-0000-7000-8000-000000000002', 1, 'dapur-contoh', 'Contoh Penjual', 'seller', '2026-10-21T00:00:00Z');
insert into shipment_line (shipment_id, line_no, quantity, accepted, rejected) values
    ('00000000-0000-7000-8000-00000000e001', 1, 200, 200, 0),
    ('00000000-0000-7000-8000-00000000e002', 1, 20, 18, 2);

insert into handover (id, region, order_id, no, number, amount_minor, fine_minor, days_late, drawn_up_at, signed_by_nip,
                      signed_by_name, signed_by_role, seller_subject, seller_name, seller_role, signed_at) values
    ('00000000-0000-7000-8000-00000000f001', '35.73', '00000000-0000-7000-8000-000000000001', 1, 'BAST/DISDIK/2026/1', 300000000,
     0, 0, '2026-10-21T01:30:00Z', '100000000000000002', 'Contoh PPK', 'commitment_officer', 'dapur-contoh',
     'Contoh Penjual', 'seller', '2026-10-21T02:00:00Z');
insert into handover_line (handover_id, line_no, product_id, quantity, unit_price_minor) values
    ('00000000-0000-7000-8000-00000000f001', 1, '00000000-0000-7000-8000-00000000a001', 200, 1500000);
insert into goods_receipt (id, region, order_id, shipment_id, checked_by_nip, checked_by_name, checked_by_role, received_at) values
    ('00000000-0000-7000-8000-00000000c001', '35.73', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-00000000e001',
     '100000000000000003', 'Contoh Penerima', 'goods_receiver', '2026-10-21T01:00:00Z'),
    ('00000000-0000-7000-8000-00000000c002', '35.73', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-00000000e002',
     '100000000000000003', 'Contoh Penerima', 'goods_receiver', '2026-10-21T01:00:00Z');
insert into goods_receipt_line (receipt_id, line_no, accepted, rejected, reason, handover_id) values
    ('00000000-0000-7000-8000-00000000c001', 1, 200, 0, null, '00000000-0000-7000-8000-00000000f001'),
    ('00000000-0000-7000-8000-00000000c002', 1, 18, 2, 'basi', null);

insert into order_payment (payment_id, order_id, bill_id, handover_id, amount_minor, state, reconciled) values
    ('00000000-0000-7000-8000-000000009001', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000008001',
     '00000000-0000-7000-8000-00000000f001', 300000000, 'SETTLED', true);

insert into outbox_sequence (topic, key, last) values
    ('procurement.order.events', '00000000-0000-7000-8000-000000000001', 8),
    ('procurement.order.events', '00000000-0000-7000-8000-000000000002', 6),
    ('procurement.order.events', '00000000-0000-7000-8000-000000000003', 2);
insert into inbox (consumer, topic, key, last_sequence) values
    ('procurement.catalog.stock.events', 'catalog.stock.events', '00000000-0000-7000-8000-000000000001', 1),
    ('procurement.catalog.stock.events', 'catalog.stock.events', '00000000-0000-7000-8000-000000000002', 1),
    ('procurement.catalog.stock.events', 'catalog.stock.events', '00000000-0000-7000-8000-000000000003', 1),
    ('procurement.payment.payment.events', 'payment.payment.events', '00000000-0000-7000-8000-000000000001', 5),
    ('procurement.payment.payment.events', 'payment.payment.events', '00000000-0000-7000-8000-000000000002', 1),
    ('procurement.payment.payment.events', 'payment.payment.events', '00000000-0000-7000-8000-000000000003', 1),
    ('procurement.catalog.seller.state', 'catalog.seller.state', '00000000-0000-7000-8000-000000005001', 2),
    ('procurement.catalog.product.state', 'catalog.product.state', '00000000-0000-7000-8000-00000000a001', 1),
    ('procurement.catalog.product.state', 'catalog.product.state', '00000000-0000-7000-8000-00000000a002', 1);
insert into idempotency_key (subject, key, request_hash, status, body) values
    ('contoh-pp', 'submit-0001', '\x00', 201, '\x00');
