-- The answers given to POST requests, so that a repetition is answered and not done again. Swept after seven days.
CREATE TABLE idempotency_key (
    subject      text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int         NOT NULL,
    content_type text,
    etag         text,
    location     text,
    body         bytea       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subject, key)
);

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
