-- What is to happen when time runs out, one row each; worked off by whichever instance is free.
CREATE TABLE deadline (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    subject_id    uuid        NOT NULL,
    round         int         NOT NULL,
    region        text        NOT NULL,
    due_at        timestamptz NOT NULL,
    claimed_until timestamptz,
    attempts      int         NOT NULL DEFAULT 0,
    last_error    text,
    UNIQUE (subject_id, kind, round)
);

CREATE INDEX deadline_due ON deadline (due_at);
