-- What payment knows of an order: a copy fed by procurement's events. Its row is the lock for everything about the order's money.
CREATE TABLE order_copy (
    order_id        uuid    NOT NULL PRIMARY KEY,
    round           integer NOT NULL,
    region          text    NOT NULL,
    department_id   uuid    NOT NULL,
    seller_id       uuid    NOT NULL,
    payment_method  text    NOT NULL CHECK (payment_method IN ('UP', 'TU', 'KKPD', 'LS')),
    fiscal_year     integer NOT NULL,
    account_code    text    NOT NULL,
    accounting_date date    NOT NULL,
    state           text    NOT NULL CHECK (state IN ('HELD', 'REFUSED', 'ISSUED', 'ENDED', 'COMPLETED')),
    number          text,
    total_minor     bigint  NOT NULL CHECK (total_minor >= 0),
    currency        char(3) NOT NULL,
    -- The fund's ledger account, the number of the hold's transfer and the amount it holds now.
    fund_code       text    NOT NULL,
    hold_number     integer NOT NULL,
    held_minor      bigint  NOT NULL CHECK (held_minor >= 0)
) WITH (fillfactor = 80);

CREATE TABLE order_line_copy (
    order_id         uuid    NOT NULL REFERENCES order_copy,
    line_no          integer NOT NULL,
    product_id       uuid    NOT NULL,
    product_name     text    NOT NULL,
    tax_class        text    NOT NULL,
    quantity         bigint  NOT NULL,
    unit_price_minor bigint  NOT NULL,
    PRIMARY KEY (order_id, line_no)
);

CREATE TABLE handover_copy (
    handover_id   uuid        NOT NULL PRIMARY KEY,
    order_id      uuid        NOT NULL REFERENCES order_copy,
    number        text        NOT NULL,
    amount_minor  bigint      NOT NULL,
    fine_minor    bigint      NOT NULL,
    payable_minor bigint      NOT NULL,
    currency      char(3)     NOT NULL,
    signed_at     timestamptz NOT NULL
);
CREATE INDEX handover_copy_of_order ON handover_copy (order_id);

CREATE TABLE handover_line_copy (
    handover_id      uuid    NOT NULL REFERENCES handover_copy,
    line_no          integer NOT NULL,
    product_id       uuid    NOT NULL,
    quantity         bigint  NOT NULL,
    unit_price_minor bigint  NOT NULL,
    amount_minor     bigint  NOT NULL,
    PRIMARY KEY (handover_id, line_no)
);

-- Snapshots of catalog.payee.state; a row with erased is all that is left after a tombstone.
CREATE TABLE payee_copy (
    seller_id                uuid    NOT NULL PRIMARY KEY,
    region                   text    NOT NULL,
    name                     text    NOT NULL,
    npwp                     text,
    vat_registered           boolean NOT NULL,
    final_tax_certificate    text,
    final_tax_valid_to       date,
    bank_code                text,
    account_number           text,
    account_name             text,
    account_verified         boolean NOT NULL,
    erased                   boolean NOT NULL DEFAULT false
);

-- Who did what about an order, from procurement's events and from payment's own acts.
CREATE TABLE order_act (
    order_id uuid        NOT NULL,
    duty     text        NOT NULL,
    nip      text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (order_id, duty, nip)
);

CREATE TABLE incompatible_duty (
    first_duty  text NOT NULL,
    second_duty text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    legal_basis text NOT NULL,
    PRIMARY KEY (first_duty, second_duty, valid_from)
);
INSERT INTO incompatible_duty (first_duty, second_duty, valid_from, legal_basis)
SELECT 'TREASURER', other, DATE '2020-01-01', 'PP 12/2019 Pasal 19; Permendagri 77/2020 Bab I huruf J'
  FROM unnest(ARRAY['DRAFT', 'APPROVE', 'CHECK_GOODS', 'SIGN_HANDOVER', 'REQUEST_PAYMENT', 'AUTHORISE_PAYMENT',
                    'MAKE_SPP', 'VERIFY_SPP', 'HOLD_CARD', 'ISSUE_SP2D']) AS other
UNION ALL SELECT 'VERIFY_SPP', 'MAKE_SPP', DATE '2020-01-01', 'PP 12/2019 Pasal 14'
UNION ALL SELECT 'ISSUE_SP2D', 'MAKE_SPP', DATE '2020-01-01', 'PP 12/2019 Pasal 8'
UNION ALL SELECT 'ISSUE_SP2D', 'VERIFY_SPP', DATE '2020-01-01', 'PP 12/2019 Pasal 8'
UNION ALL SELECT 'AUTHORISE_PAYMENT', 'REQUEST_PAYMENT', DATE '2020-01-01', 'PP 12/2019 Pasal 10, 12';

CREATE TABLE bank_account (
    id            uuid    NOT NULL PRIMARY KEY,
    region        text    NOT NULL,
    department_id uuid,
    purpose       text    NOT NULL CHECK (purpose IN ('TREASURER', 'RKUD')),
    bank_code     text    NOT NULL,
    number        text    NOT NULL,
    name          text    NOT NULL,
    version       bigint  NOT NULL DEFAULT 0,
    UNIQUE (bank_code, number),
    CHECK ((purpose = 'TREASURER') = (department_id IS NOT NULL))
);

CREATE TABLE department_fund (
    department_id   uuid    NOT NULL,
    method          text    NOT NULL CHECK (method IN ('UP', 'TU', 'KKPD')),
    region          text    NOT NULL,
    limit_minor     bigint  CHECK (limit_minor >= 0),
    currency        char(3) NOT NULL,
    bank_account_id uuid    REFERENCES bank_account,
    card_issuer     text,
    version         bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (department_id, method)
);

CREATE TABLE replenishment (
    id              uuid        NOT NULL PRIMARY KEY,
    department_id   uuid        NOT NULL,
    method          text        NOT NULL,
    region          text        NOT NULL,
    bank_account_id uuid        NOT NULL REFERENCES bank_account,
    sp2d_number     text        NOT NULL,
    amount_minor    bigint      NOT NULL CHECK (amount_minor > 0),
    currency        char(3)     NOT NULL,
    paid_on         date        NOT NULL,
    transfer_id     uuid        NOT NULL,
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    UNIQUE (region, sp2d_number, department_id, method)
);

CREATE TABLE spd (
    department_id uuid    NOT NULL,
    number        text    NOT NULL,
    region        text    NOT NULL,
    valid_from    date    NOT NULL,
    valid_to      date    NOT NULL,
    amount_minor  bigint  NOT NULL CHECK (amount_minor >= 0),
    currency      char(3) NOT NULL,
    version       bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (department_id, number),
    CHECK (valid_to >= valid_from)
);
