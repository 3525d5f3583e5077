CREATE TABLE bill (
    id             uuid        NOT NULL PRIMARY KEY,
    order_id       uuid        NOT NULL REFERENCES order_copy,
    round          integer     NOT NULL,
    handover_id    uuid        NOT NULL,
    region         text        NOT NULL,
    department_id  uuid        NOT NULL,
    seller_id      uuid        NOT NULL,
    invoice_number text        NOT NULL,
    invoice_date   date        NOT NULL,
    amount_minor   bigint      NOT NULL CHECK (amount_minor > 0),
    currency       char(3)     NOT NULL,
    state          text        NOT NULL CHECK (state IN ('ACCEPTED', 'REFUSED')),
    reasons        text        NOT NULL,
    submitted_by   text        NOT NULL,
    submitted_at   timestamptz NOT NULL,
    payment_id     uuid,
    version        bigint      NOT NULL DEFAULT 0,
    CHECK ((state = 'ACCEPTED') = (payment_id IS NOT NULL))
);
CREATE INDEX bill_of_order ON bill (order_id, id);
CREATE UNIQUE INDEX bill_accepted_once_per_handover ON bill (handover_id) WHERE state = 'ACCEPTED';
CREATE UNIQUE INDEX bill_accepted_once_per_invoice ON bill (seller_id, invoice_number) WHERE state = 'ACCEPTED';

CREATE TABLE payment (
    id                 uuid        NOT NULL PRIMARY KEY,
    bill_id            uuid        NOT NULL UNIQUE REFERENCES bill,
    order_id           uuid        NOT NULL REFERENCES order_copy,
    round              integer     NOT NULL,
    handover_id        uuid        NOT NULL UNIQUE,
    region             text        NOT NULL,
    department_id      uuid        NOT NULL,
    seller_id          uuid        NOT NULL,
    payment_method     text        NOT NULL,
    state              text        NOT NULL CHECK (state IN ('DUE', 'REQUESTED', 'AUTHORISED', 'INSTRUCTED', 'SETTLED',
                                                             'RETURNED', 'SPP_MADE', 'SPP_VERIFIED')),
    attempt            integer     NOT NULL DEFAULT 0,
    gross_minor        bigint      NOT NULL CHECK (gross_minor > 0),
    currency           char(3)     NOT NULL,
    -- Worked out when the payment is instructed or its SPP is made: JSON list of taxes, each with its rule.
    withheld           text        NOT NULL DEFAULT '[]',
    tax_minor          bigint      NOT NULL DEFAULT 0 CHECK (tax_minor >= 0 AND tax_minor < gross_minor),
    explanation        text        NOT NULL DEFAULT '[]',
    -- The payee's account as it was when the attempt was instructed.
    payee_bank_code    text,
    payee_number       text,
    payee_name         text,
    channel            text        CHECK (channel IN ('SNAP', 'BULK_FILE')),
    reference          text        UNIQUE,
    -- Number of the pending transfer that keeps the tax's cash reserved, and what became of that cash.
    tax_cash_number    integer     NOT NULL DEFAULT 0,
    tax_cash           text        NOT NULL DEFAULT 'NONE' CHECK (tax_cash IN ('NONE', 'RESERVED', 'DEPOSITING', 'DEPOSITED')),
    evidence_kind      text,
    evidence_reference text,
    settled_at         timestamptz,
    return_code        text,
    return_reason      text,
    reconciled         text,
    due_at             timestamptz NOT NULL,
    version            bigint      NOT NULL DEFAULT 0
);
CREATE INDEX payment_of_order ON payment (order_id, id);
CREATE INDEX payment_by_state ON payment (region, state, id);
CREATE INDEX payment_of_department ON payment (department_id, id);

-- What is to be done at the bank; one row an attempt, worked off until its outcome is known.
CREATE TABLE bank_order (
    reference        text        NOT NULL PRIMARY KEY CHECK (length(reference) <= 35),
    obligation       text        NOT NULL CHECK (obligation IN ('PAYMENT', 'TAX_DEPOSIT')),
    obligation_id    uuid        NOT NULL,
    attempt          integer     NOT NULL,
    region           text        NOT NULL,
    department_id    uuid        NOT NULL,
    channel          text        NOT NULL CHECK (channel IN ('SNAP', 'BULK_FILE')),
    bank_account_id  uuid        NOT NULL REFERENCES bank_account,
    payee_bank_code  text        NOT NULL,
    payee_number     text        NOT NULL,
    payee_name       text        NOT NULL,
    amount_minor     bigint      NOT NULL CHECK (amount_minor > 0),
    currency         char(3)     NOT NULL,
    remark           text        NOT NULL,
    state            text        NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'UNKNOWN', 'FINAL')),
    next_step        text        NOT NULL CHECK (next_step IN ('SEND', 'ENQUIRE', 'NONE')),
    outcome          text        CHECK (outcome IN ('SUCCEEDED', 'REFUSED', 'RETURNED')),
    outcome_code     text,
    outcome_reason   text,
    bank_reference   text,
    -- The bank said something after its final word that does not go with it; a person must look.
    contradiction    text,
    bulk_transfer_id uuid,
    tries            integer     NOT NULL DEFAULT 0,
    next_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_at       timestamptz NOT NULL,
    final_at         timestamptz,
    UNIQUE (obligation_id, attempt),
    CHECK ((state = 'FINAL') = (outcome IS NOT NULL)),
    CHECK ((state = 'FINAL') = (next_step = 'NONE'))
) WITH (fillfactor = 80);
-- At most one attempt is open, and at most one has gone out without coming back: paid at most once.
CREATE UNIQUE INDEX bank_order_one_open_attempt ON bank_order (obligation_id) WHERE state <> 'FINAL';
CREATE UNIQUE INDEX bank_order_paid_once ON bank_order (obligation_id) WHERE state <> 'FINAL' OR outcome = 'SUCCEEDED';
CREATE INDEX bank_order_due ON bank_order (next_at) WHERE channel = 'SNAP' AND state <> 'FINAL';
CREATE INDEX bank_order_of_account ON bank_order (bank_account_id, created_at);
CREATE INDEX bank_order_of_bulk_transfer ON bank_order (bulk_transfer_id) WHERE bulk_transfer_id IS NOT NULL;

CREATE TABLE bulk_transfer (
    id              uuid        NOT NULL PRIMARY KEY,
    file_reference  text        NOT NULL UNIQUE,
    region          text        NOT NULL,
    department_id   uuid        NOT NULL,
    bank_account_id uuid        NOT NULL REFERENCES bank_account,
    answered_at     timestamptz,
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL DEFAULT 0
);

CREATE TABLE tax_deposit (
    id              uuid        NOT NULL PRIMARY KEY,
    region          text        NOT NULL,
    department_id   uuid        NOT NULL,
    bank_account_id uuid        NOT NULL REFERENCES bank_account,
    billing_code    text        NOT NULL UNIQUE,
    amount_minor    bigint      NOT NULL CHECK (amount_minor > 0),
    currency        char(3)     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('INSTRUCTED', 'SETTLED', 'RETURNED')),
    reference       text        NOT NULL UNIQUE,
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    settled_at      timestamptz,
    version         bigint      NOT NULL DEFAULT 0
);
CREATE TABLE tax_deposit_payment (
    tax_deposit_id  uuid    NOT NULL REFERENCES tax_deposit,
    payment_id      uuid    NOT NULL REFERENCES payment,
    tax_cash_number integer NOT NULL,
    PRIMARY KEY (tax_deposit_id, payment_id)
);

-- SP2D issued by the treasury; one may pay several payments.
CREATE TABLE sp2d (
    id            uuid        NOT NULL PRIMARY KEY,
    region        text        NOT NULL,
    number        text        NOT NULL,
    department_id uuid        NOT NULL,
    issued_on     date        NOT NULL,
    recorded_by   text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    UNIQUE (region, number)
);
CREATE TABLE sp2d_payment (
    sp2d_id    uuid    NOT NULL REFERENCES sp2d,
    payment_id uuid    NOT NULL REFERENCES payment,
    attempt    integer NOT NULL,
    PRIMARY KEY (sp2d_id, payment_id),
    UNIQUE (payment_id, attempt)
);

CREATE TABLE card_charge (
    payment_id    uuid        NOT NULL PRIMARY KEY REFERENCES payment,
    region        text        NOT NULL,
    department_id uuid        NOT NULL,
    approval_code text        NOT NULL,
    charged_on    date        NOT NULL,
    charged_at    timestamptz NOT NULL,
    amount_minor  bigint      NOT NULL,
    card_bill_id  uuid,
    UNIQUE (department_id, approval_code, charged_on)
);
CREATE TABLE card_bill (
    id            uuid        NOT NULL PRIMARY KEY,
    region        text        NOT NULL,
    department_id uuid        NOT NULL,
    period        text        NOT NULL,
    recorded_by   text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    UNIQUE (department_id, period)
);
CREATE TABLE card_bill_line (
    card_bill_id  uuid    NOT NULL REFERENCES card_bill,
    line_no       integer NOT NULL,
    approval_code text    NOT NULL,
    charged_on    date    NOT NULL,
    amount_minor  bigint  NOT NULL,
    payment_id    uuid    UNIQUE REFERENCES payment,
    refused       text,
    PRIMARY KEY (card_bill_id, line_no),
    CHECK ((payment_id IS NULL) = (refused IS NOT NULL))
);
