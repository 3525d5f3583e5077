-- Data contoh: one thing of every kind, for who may see and change it.
INSERT INTO seller (id, region, name, legal_form, size_class, nib, kbli, village_code, address, vat_registered, status,
                    registered_at, version)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', 'Dapur Contoh (data contoh)', 'INDIVIDUAL', 'MICRO',
        '9999999999999', '{56210}', '35.73.05.1008', 'Jalan Contoh 1', false, 'VERIFIED', '2026-10-01T00:00:00Z', 0);
INSERT INTO payee_account (seller_id, region, bank_code, number, name, entered_by, entered_at, version)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '114', '0000000001', 'Dapur Contoh', 'contoh',
        '2026-10-01T00:00:00Z', 0);
INSERT INTO product (id, seller_id, region, name, description, category, kbli, unit, unit_price_minor, currency, tax_class,
                     lead_time_days, status, created_at, version)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', '35.73', 'Aneka contoh',
        'data contoh', 'Contoh', '56210', 'kotak', 2500000, 'IDR', 'PBJT', 2, 'PUBLISHED', '2026-10-01T00:00:00Z', 0);
INSERT INTO stock_item (product_id, region, on_hand, reserved, version)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', 10, 1, 0);
INSERT INTO stock_reservation (order_id, round, line_no, region, product_id, open_quantity, consumed_quantity, state)
VALUES ('00000000-0000-7000-8000-000000000001', 1, 1, '35.73', '00000000-0000-7000-8000-000000000001', 1, 0, 'OPEN');
