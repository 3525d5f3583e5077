CREATE TABLE person (
    subject       text        PRIMARY KEY CHECK (subject ~ '^[a-z0-9][a-z0-9._@-]{2,98}$'),
    version       bigint      NOT NULL,
    region        text        NOT NULL CHECK (region ~ '^\d{2}(\.\d{2})?$'),
    name          text        NOT NULL,
    nip           text        CHECK (nip ~ '^\d{18}$'),
    roles         text[]      NOT NULL CHECK (cardinality(roles) > 0),
    department_id uuid,
    seller_id     uuid,
    sample        boolean     NOT NULL DEFAULT false,
    disabled_at   timestamptz,
    password      text,
    waiting_work  text
);

CREATE INDEX person_by_region ON person (region, subject);
CREATE INDEX person_by_nip ON person (nip);

-- Offices that must not meet in one person, on a day between the two dates.
CREATE TABLE incompatible_duty (
    first_duty  text NOT NULL,
    second_duty text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    legal_basis text NOT NULL,
    PRIMARY KEY (first_duty, second_duty, valid_from)
);

INSERT INTO incompatible_duty (first_duty, second_duty, valid_from, legal_basis) VALUES
    ('treasurer', 'procurement_officer', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'commitment_officer', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'budget_authority', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'goods_receiver', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'technical_officer', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'finance_verifier', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap');

-- A link that signs in once; the link itself is told to one person and kept nowhere.
CREATE TABLE sign_in_link (
    subject     text        PRIMARY KEY REFERENCES person,
    token_hash  bytea       NOT NULL UNIQUE,
    valid_until timestamptz NOT NULL
);

CREATE TABLE sign_in_attempt (
    account text        NOT NULL,
    address text        NOT NULL,
    at      timestamptz NOT NULL
);

CREATE INDEX sign_in_attempt_by_account ON sign_in_attempt (account, at);
CREATE INDEX sign_in_attempt_by_address ON sign_in_attempt (address, at);
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (at);

-- The secret is sealed; a code of a time step is good once.
CREATE TABLE second_factor (
    subject      text    PRIMARY KEY REFERENCES person,
    secret       bytea   NOT NULL,
    last_step    bigint  NOT NULL,
    confirmed_at timestamptz
);

CREATE TABLE recovery_code (
    subject text  NOT NULL REFERENCES second_factor ON DELETE CASCADE,
    hash    bytea NOT NULL,
    PRIMARY KEY (subject, hash)
);

-- The private key is sealed. The newest one signs; a replaced one is published until its last token is over.
CREATE TABLE signing_key (
    id          text        PRIMARY KEY,
    sealed      bytea       NOT NULL,
    made_at     timestamptz NOT NULL,
    replaced_at timestamptz
);

-- Systems that act for themselves.
CREATE TABLE system_client (
    id          text   PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{2,98}$' AND id <> 'portal'),
    version     bigint NOT NULL,
    region      text   NOT NULL,
    name        text   NOT NULL,
    roles       text[] NOT NULL CHECK (cardinality(roles) > 0),
    audiences   text[] NOT NULL CHECK (cardinality(audiences) > 0),
    secret_hash text
);
