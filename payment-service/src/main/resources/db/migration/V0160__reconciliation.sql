-- Which transfers a statement line shows. A line may show several transfers; a transfer is shown once on each bank account.
CREATE TABLE reconciliation_match (
    line_id         uuid        NOT NULL,
    transfer_id     uuid        NOT NULL,
    bank_account_id uuid        NOT NULL REFERENCES bank_account,
    statement_id    uuid        NOT NULL,
    payment_id      uuid        REFERENCES payment,
    matched_by      text        NOT NULL CHECK (matched_by IN ('REFERENCE', 'AMOUNT', 'MANUAL')),
    matched_at      timestamptz NOT NULL,
    PRIMARY KEY (line_id, transfer_id),
    UNIQUE (bank_account_id, transfer_id)
);
CREATE INDEX reconciliation_match_of_payment ON reconciliation_match (payment_id);
CREATE INDEX reconciliation_match_of_statement ON reconciliation_match (statement_id);

-- Statement lines that fit nothing. Open ones are what the suspense accounts hold, to the rupiah.
CREATE TABLE statement_exception (
    line_id         uuid        NOT NULL PRIMARY KEY,
    statement_id    uuid        NOT NULL,
    bank_account_id uuid        NOT NULL REFERENCES bank_account,
    region          text        NOT NULL,
    department_id   uuid,
    amount_minor    bigint      NOT NULL CHECK (amount_minor <> 0),
    currency        char(3)     NOT NULL,
    category        text        CHECK (category IN ('BANK_FEE', 'INTEREST', 'STRAY_CREDIT', 'STRAY_DEBIT', 'OTHER')),
    owner           text        NOT NULL,
    reason          text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('OPEN', 'BOOKED', 'MATCHED')),
    opened_at       timestamptz NOT NULL,
    version         bigint      NOT NULL DEFAULT 0
);
CREATE INDEX statement_exception_open ON statement_exception (region, line_id) WHERE state = 'OPEN';
CREATE INDEX statement_exception_of_statement ON statement_exception (statement_id);
