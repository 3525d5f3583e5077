CREATE TABLE note (
    id      uuid PRIMARY KEY,
    text    text   NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE alarm (
    subject_id uuid NOT NULL,
    round      int  NOT NULL
);

INSERT INTO dated_rule (id, version, region, value, unit, rounding, valid_from, valid_to, legal_basis) VALUES
    ('sample.limit', 1, NULL, '50000000', 'IDR', NULL, '2020-01-01', '2025-12-31', 'Perpres 1/2020'),
    ('sample.limit', 2, NULL, '200000000', 'IDR', NULL, '2026-01-01', NULL, 'Perpres 2/2025'),
    ('sample.limit', 1, '35.73', '100000000', 'IDR', NULL, '2026-07-01', NULL, 'Perwal 3/2026'),
    ('sample.rate', 1, NULL, '1.5', 'percent', 'DOWN', '2026-01-01', NULL, 'PMK 4/2025');
