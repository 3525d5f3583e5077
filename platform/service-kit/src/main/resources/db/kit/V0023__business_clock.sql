-- By how much business time is shifted in a demonstration; no row in production.
CREATE TABLE business_clock (
    id            int    PRIMARY KEY CHECK (id = 1),
    offset_millis bigint NOT NULL
);
