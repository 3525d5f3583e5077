-- Data contoh.
insert into outbox_sequence (topic, key, last) values
    ('catalog.stock.events', '00000000-0000-7000-8000-000000000001', 1),
    ('catalog.stock.events', '00000000-0000-7000-8000-000000000002', 1),
    ('catalog.stock.events', '00000000-0000-7000-8000-000000000003', 1),
    ('catalog.seller.state', '00000000-0000-7000-8000-000000005001', 2),
    ('catalog.product.state', '00000000-0000-7000-8000-00000000a001', 1),
    ('catalog.product.state', '00000000-0000-7000-8000-00000000a002', 1),
    ('catalog.payee.state', '00000000-0000-7000-8000-000000005001', 1);
insert into inbox (consumer, topic, key, last_sequence) values
    ('catalog.procurement.order.events', 'procurement.order.events', '00000000-0000-7000-8000-000000000001', 8),
    ('catalog.procurement.order.events', 'procurement.order.events', '00000000-0000-7000-8000-000000000002', 6),
    ('catalog.procurement.order.events', 'procurement.order.events', '00000000-0000-7000-8000-000000000003', 2);
insert into seller (id, region, name, legal_form, size_class, nib, kbli, village_code, address, vat_registered, status,
                    registered_at, version) values
    ('00000000-0000-7000-8000-000000005001', '35.73', 'Dapur Contoh', 'INDIVIDUAL', 'MICRO', '1000000000001', '{56102}',
     '35.73.01.1001', 'Jl. Contoh 2', false, 'VERIFIED', '2026-10-01T00:00:00Z', 1);
insert into payee_account (seller_id, region, bank_code, number, name, entered_by, entered_at, verified_by, verified_at,
                           version) values
    ('00000000-0000-7000-8000-000000005001', '35.73', '114', '2220000001', 'Dapur Contoh', 'dapur-contoh',
     '2026-10-01T00:00:00Z', 'petugas-contoh', '2026-10-02T00:00:00Z', 1);
insert into product (id, seller_id, region, name, description, category, kbli, unit, unit_price_minor, currency, tax_class,
                     lead_time_days, status, created_at, version) values
    ('00000000-0000-7000-8000-00000000a001', '00000000-0000-7000-8000-000000005001', '35.73', 'Nasi kotak', 'Data contoh',
     'Nasi kotak', '56102', 'kotak', 1500000, 'IDR', 'PBJT', 1, 'PUBLISHED', '2026-10-01T00:00:00Z', 1),
    ('00000000-0000-7000-8000-00000000a002', '00000000-0000-7000-8000-000000005001', '35.73', 'Keripik tempe', 'Data contoh',
     'Keripik', '56102', 'bungkus', 2000000, 'IDR', 'PPN_EXEMPT', 1, 'PUBLISHED', '2026-10-01T00:00:00Z', 1);
insert into stock_item (product_id, region, on_hand, reserved, version) values
    ('00000000-0000-7000-8000-00000000a001', '35.73', 500, 2, 1),
    ('00000000-0000-7000-8000-00000000a002', '35.73', 50, 5, 1);
insert into stock_reservation (order_id, round, line_no, region, product_id, open_quantity, consumed_quantity, state) values
    ('00000000-0000-7000-8000-000000000001', 1, 1, '35.73', '00000000-0000-7000-8000-00000000a001', 0, 200, 'CONSUMED'),
    ('00000000-0000-7000-8000-000000000002', 1, 1, '35.73', '00000000-0000-7000-8000-00000000a001', 2, 18, 'OPEN'),
    ('00000000-0000-7000-8000-000000000002', 1, 2, '35.73', '00000000-0000-7000-8000-00000000a002', 5, 0, 'OPEN');
