-- Own copies of the catalogue's world, fed by its state topics.
CREATE TABLE known_seller (
    id     uuid PRIMARY KEY,
    region text NOT NULL,
    name   text NOT NULL,
    status text NOT NULL
);

CREATE TABLE known_product (
    id               uuid    PRIMARY KEY,
    seller_id        uuid    NOT NULL,
    region           text    NOT NULL,
    name             text    NOT NULL,
    unit             text    NOT NULL,
    unit_price_minor bigint  NOT NULL,
    currency         char(3) NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    tax_class        text    NOT NULL,
    status           text    NOT NULL
);

CREATE TABLE purchase_order (
    id                    uuid        PRIMARY KEY,
    version               bigint      NOT NULL,
    region                text        NOT NULL,
    -- No foreign keys on the two busiest parents: the key-share locks of every new order would pile up on one row.
    department_id         uuid        NOT NULL,
    budget_line_id        uuid        NOT NULL,
    account_code          text        NOT NULL,
    fiscal_year           int         NOT NULL,
    seller_id             uuid        NOT NULL,
    seller_name           text        NOT NULL,
    payment_method        text        NOT NULL CHECK (payment_method IN ('UP', 'TU', 'KKPD', 'LS')),
    needed_by             date        NOT NULL,
    delivery_address      text        NOT NULL,
    rup_code              text,
    external_order_number text,
    state                 text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'AWAITING_APPROVAL', 'ISSUED',
                                          'ACCEPTED', 'COMPLETED', 'REFUSED', 'REJECTED', 'DECLINED', 'EXPIRED', 'CANCELLED')),
    round                 int         NOT NULL,
    stock_held            boolean     NOT NULL,
    funds_held            boolean     NOT NULL,
    currency              char(3)     NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    total_minor           bigint      NOT NULL CHECK (total_minor >= 0),
    committed_minor       bigint      NOT NULL CHECK (committed_minor >= 0),
    realised_minor        bigint      NOT NULL CHECK (realised_minor >= 0),
    handed_over_minor     bigint      NOT NULL CHECK (handed_over_minor >= 0),
    payable_minor         bigint      NOT NULL CHECK (payable_minor BETWEEN 0 AND handed_over_minor),
    number                text,
    drafted_by_nip        text,
    drafted_by_subject    text,
    drafted_by_name       text        NOT NULL,
    drafted_by_role       text        NOT NULL,
    approved_by_nip       text,
    approved_by_subject   text,
    approved_by_name      text,
    approved_by_role      text,
    created_at            timestamptz NOT NULL,
    submitted_at          timestamptz,
    issued_at             timestamptz,
    accept_by             timestamptz,
    accepted_at           timestamptz,
    completed_at          timestamptz,
    closed_at             timestamptz,
    handover_overdue      boolean     NOT NULL,
    acts                  int         NOT NULL,
    rating_score          int         CHECK (rating_score BETWEEN 1 AND 5),
    rating_comment        text,
    CONSTRAINT open_orders_alone_commit_budget CHECK (committed_minor = 0
        OR state IN ('SUBMITTED', 'AWAITING_APPROVAL', 'ISSUED', 'ACCEPTED')),
    UNIQUE (region, number)
) WITH (fillfactor = 70);
-- Ids rise with time, so each list walks one index from its newest end; the state is no key, so that a change of state
-- stays within the page.
CREATE INDEX purchase_order_by_department ON purchase_order (department_id, id);
CREATE INDEX purchase_order_by_seller ON purchase_order (seller_id, id);
CREATE INDEX purchase_order_by_region ON purchase_order (region, id);

CREATE TABLE order_line (
    order_id         uuid    NOT NULL REFERENCES purchase_order,
    line_no          int     NOT NULL CHECK (line_no BETWEEN 1 AND 100),
    product_id       uuid    NOT NULL,
    product_name     text    NOT NULL,
    unit             text    NOT NULL,
    tax_class        text    NOT NULL,
    currency         char(3) NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    unit_price_minor bigint  NOT NULL CHECK (unit_price_minor >= 0),
    quantity         int     NOT NULL CHECK (quantity >= 1),
    reduced          int     NOT NULL,
    dispatched       int     NOT NULL,
    accepted         int     NOT NULL,
    rejected         int     NOT NULL,
    handed_over      int     NOT NULL,
    PRIMARY KEY (order_id, line_no),
    CONSTRAINT quantities_add_up CHECK (reduced >= 0 AND rejected >= 0 AND handed_over >= 0
        AND handed_over <= accepted
        AND accepted + rejected <= dispatched
        AND reduced + dispatched - rejected <= quantity)
) WITH (fillfactor = 80);

CREATE TABLE refusal_reason (
    order_id uuid NOT NULL REFERENCES purchase_order,
    round    int  NOT NULL,
    no       int  NOT NULL,
    source   text NOT NULL,
    line_no  int,
    code     text NOT NULL,
    message  text NOT NULL,
    PRIMARY KEY (order_id, round, no)
);

-- What was done to an order, by whom, in which duty: the timeline people read and what duties are checked against.
CREATE TABLE order_act (
    order_id uuid        NOT NULL REFERENCES purchase_order,
    no       int         NOT NULL,
    what     text        NOT NULL,
    round    int         NOT NULL,
    duty     text,
    nip      text,
    subject  text,
    name     text,
    role     text,
    at       timestamptz NOT NULL,
    note     text,
    PRIMARY KEY (order_id, no)
);

CREATE TABLE document_number (
    department_id uuid NOT NULL REFERENCES department,
    kind          text NOT NULL,
    year          int  NOT NULL,
    last          int  NOT NULL,
    PRIMARY KEY (department_id, kind, year)
);

CREATE TABLE order_payment (
    payment_id   uuid    PRIMARY KEY,
    order_id     uuid    NOT NULL REFERENCES purchase_order,
    bill_id      uuid    NOT NULL,
    handover_id  uuid,
    currency     char(3) NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    amount_minor bigint  NOT NULL CHECK (amount_minor >= 0),
    state        text    NOT NULL CHECK (state IN ('BILLED', 'INSTRUCTED', 'SETTLED', 'RETURNED')),
    reconciled   boolean NOT NULL
);
CREATE INDEX order_payment_by_order ON order_payment (order_id);
