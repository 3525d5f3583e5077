CREATE TABLE tally (
    key     text   PRIMARY KEY,
    total   bigint NOT NULL,
    version bigint NOT NULL
);

-- No unique key on purpose: what is applied twice must show.
CREATE TABLE applied (
    n        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key      text   NOT NULL,
    sequence bigint NOT NULL,
    amount   bigint NOT NULL,
    id       text   NOT NULL
);

CREATE TABLE cured (
    key text PRIMARY KEY
);
