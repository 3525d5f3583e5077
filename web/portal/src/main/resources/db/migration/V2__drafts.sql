-- What somebody is typing, by form; deleted when it is sent, or after a month.
CREATE TABLE draft (
    person     text        NOT NULL,
    form       text        NOT NULL CHECK (length(form) <= 100),
    fields     jsonb       NOT NULL CHECK (pg_column_size(fields) <= 65536),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (person, form)
);
CREATE INDEX draft_age ON draft (updated_at);
