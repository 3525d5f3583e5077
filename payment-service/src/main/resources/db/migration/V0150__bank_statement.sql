-- Statements of the bank as imported, and their lines. They are the bank's word: nothing here is ever changed.
-- What a line shows is kept by reconciliation.
CREATE TABLE bank_statement (
    id                uuid        NOT NULL PRIMARY KEY,
    region            text        NOT NULL,
    bank_account_id   uuid        NOT NULL,
    account_number    text        NOT NULL,
    -- Position among the account's statements, from 1; each begins with the balance that the one before ended with.
    sequence          integer     NOT NULL,
    bank_statement_id text        NOT NULL,
    from_date         date        NOT NULL,
    to_date           date        NOT NULL,
    currency          char(3)     NOT NULL,
    opening_minor     bigint      NOT NULL,
    closing_minor     bigint      NOT NULL,
    line_count        integer     NOT NULL,
    content_hash      char(64)    NOT NULL,
    file_name         text        NOT NULL,
    imported_by       text        NOT NULL,
    imported_at       timestamptz NOT NULL,
    CHECK (from_date <= to_date),
    UNIQUE (bank_account_id, sequence),
    UNIQUE (bank_account_id, bank_statement_id)
);
CREATE INDEX bank_statement_of_file ON bank_statement (content_hash);

CREATE TABLE statement_line (
    id                   uuid    NOT NULL PRIMARY KEY,
    statement_id         uuid    NOT NULL REFERENCES bank_statement,
    bank_account_id      uuid    NOT NULL,
    region               text    NOT NULL,
    line_no              integer NOT NULL,
    -- Lines of one batch entry share it.
    entry_no             integer NOT NULL,
    place                text    NOT NULL,
    booking_date         date    NOT NULL,
    value_date           date    NOT NULL,
    -- Positive is a credit to the account.
    amount_minor         bigint  NOT NULL CHECK (amount_minor <> 0),
    currency             char(3) NOT NULL,
    reversal             boolean NOT NULL,
    end_to_end_id        text,
    bank_reference       text,
    entry_reference      text,
    mandate_id           text,
    -- Every reference, the most specific first.
    all_references       text[]  NOT NULL,
    text                 text    NOT NULL,
    counterparty_name    text,
    counterparty_account text,
    -- Of account, date, amount, balance after it, references, text and how often the same stood before in the statement.
    fingerprint          char(64) NOT NULL,
    UNIQUE (statement_id, line_no),
    UNIQUE (bank_account_id, fingerprint)
);

CREATE FUNCTION refuse_change_of_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER bank_statement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_statement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_statement();
CREATE TRIGGER statement_line_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statement_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_statement();
