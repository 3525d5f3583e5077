-- Events on their way to Kafka. Column names are those of Debezium's EventRouter, so that change data capture can take
-- the relay's place: aggregatetype is the topic, aggregateid the record's key.
CREATE TABLE outbox_event (
    -- Given by the database after the key's row in outbox_sequence is locked: per key it rises with the commit order.
    position      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            uuid        NOT NULL,
    aggregatetype text        NOT NULL,
    aggregateid   text        NOT NULL,
    sequence      bigint      NOT NULL,
    type          text        NOT NULL,
    time          timestamptz NOT NULL,
    causationid   text,
    traceparent   text,
    -- Text, not jsonb: it is passed through as it was written and never looked into here.
    payload       text,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000);

-- The last sequence given to each key of a topic; its row lock serialises the events of the key.
CREATE TABLE outbox_sequence (
    topic text   NOT NULL,
    key   text   NOT NULL,
    last  bigint NOT NULL,
    PRIMARY KEY (topic, key)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- How far each consumer has come with each key. The row is the lock that live consumption and redrive share.
CREATE TABLE inbox (
    consumer      text    NOT NULL,
    topic         text    NOT NULL,
    key           text    NOT NULL,
    last_sequence bigint  NOT NULL,
    -- There is a row in parked_key: whatever comes next for this key is put behind the events that wait.
    parked        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (consumer, topic, key)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- Keys whose events wait: for a missing event (GAP) or for an operator, after one of them failed for good (POISON).
CREATE TABLE parked_key (
    consumer        text        NOT NULL,
    topic           text        NOT NULL,
    key             text        NOT NULL,
    reason          text        NOT NULL CHECK (reason IN ('GAP', 'POISON')),
    error           text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    parked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_attempt_at timestamptz,
    PRIMARY KEY (consumer, topic, key)
);
CREATE INDEX parked_key_by_age ON parked_key (parked_at, consumer, key);

CREATE TABLE parked_event (
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    key           text        NOT NULL,
    sequence      bigint      NOT NULL,
    id            text        NOT NULL,
    type          text        NOT NULL,
    source        text        NOT NULL,
    time          timestamptz NOT NULL,
    causationid   text,
    traceparent   text,
    body          text,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    parked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, topic, key, sequence)
);

-- Records that are no events of ours (no key, id, type or sequence): they have no place in any order and are set aside.
CREATE TABLE unreadable_record (
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    key           text,
    headers       text        NOT NULL,
    body          text,
    error         text        NOT NULL,
    seen_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, topic, partition, record_offset)
);
