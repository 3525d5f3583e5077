-- Data contoh: one thing of every kind, for who may see and change it.
INSERT INTO department (id, version, region, code, name)
VALUES ('00000000-0000-7000-8000-000000000001', 0, '35.73', 'CONTOH', 'Dinas Contoh (data contoh)');
INSERT INTO official (department_id, nip, version, name, roles)
VALUES ('00000000-0000-7000-8000-000000000001', '190001012000011002', 0, 'Petugas Contoh (data contoh)',
        '{goods_receiver}');
INSERT INTO budget_line (id, version, region, department_id, fiscal_year, account_code, name, ceiling_minor)
VALUES ('00000000-0000-7000-8000-000000000001', 0, '35.73', '00000000-0000-7000-8000-000000000001', 2026,
        '5.1.02.01.01.0052', 'Belanja contoh', 100000000);
INSERT INTO purchase_order (id, version, region, department_id, budget_line_id, account_code, fiscal_year, seller_id,
        seller_name, payment_method, needed_by, delivery_address, state, round, stock_held, funds_held, total_minor,
        committed_minor, realised_minor, handed_over_minor, payable_minor, number, drafted_by_nip, drafted_by_name,
        drafted_by_role, created_at, issued_at, handover_overdue, acts)
VALUES ('00000000-0000-7000-8000-000000000001', 0, '35.73', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001',
        '5.1.02.01.01.0052', 2026, '00000000-0000-7000-8000-000000000001', 'Dapur Contoh (data contoh)', 'UP', '2099-01-31',
        'Jalan Contoh 1', 'ACCEPTED', 1, true, true, 2500000, 0, 0, 0, 0, 'SP/CONTOH/1', '190001012000011003',
        'Petugas Contoh (data contoh)', 'procurement_officer', '2026-10-20T01:00:00Z', '2026-10-20T02:00:00Z', false, 0);
INSERT INTO order_line (order_id, line_no, product_id, product_name, unit, tax_class, unit_price_minor, quantity, reduced,
                        dispatched, accepted, rejected, handed_over)
VALUES ('00000000-0000-7000-8000-000000000001', 1, '00000000-0000-7000-8000-000000000001', 'Aneka contoh', 'kotak', 'PBJT', 2500000, 1,
        0, 1, 0, 0, 0);
INSERT INTO shipment (id, region, order_id, no, sent_by_subject, sent_by_name, sent_by_role, dispatched_at)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001', 1, 'contoh',
        'Penjual Contoh (data contoh)', 'seller', '2026-10-21T00:00:00Z');
INSERT INTO shipment_line (shipment_id, line_no, quantity, accepted, rejected)
VALUES ('00000000-0000-7000-8000-000000000001', 1, 1, 0, 0);
INSERT INTO handover (id, region, order_id, no, number, amount_minor, fine_minor, days_late, drawn_up_at)
VALUES ('00000000-0000-7000-8000-000000000001', '35.73', '00000000-0000-7000-8000-000000000001', 1, 'BAST/CONTOH/1', 2500000,
        0, 0, '2026-10-21T01:30:00Z');
INSERT INTO photo (order_id, sha256, region, media_type, width, height, content, uploaded_by_nip, uploaded_by_name,
                   uploaded_by_role, uploaded_at)
VALUES ('00000000-0000-7000-8000-000000000001', '86be52bdb7547413cafb3ed175a806a798c65de98b40849e0b974c47d187de65', '35.73',
        'image/webp', 1, 1, '\x524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', '190001012000011002',
        'Petugas Contoh (data contoh)', 'goods_receiver', '2026-10-21T01:00:00Z');
