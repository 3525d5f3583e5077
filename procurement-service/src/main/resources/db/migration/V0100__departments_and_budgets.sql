CREATE TABLE department (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL,
    region  text   NOT NULL,
    code    text   NOT NULL,
    name    text   NOT NULL,
    UNIQUE (region, code)
);

CREATE TABLE official (
    department_id uuid   NOT NULL REFERENCES department,
    nip           text   NOT NULL,
    version       bigint NOT NULL,
    name          text   NOT NULL,
    roles         text[] NOT NULL,
    PRIMARY KEY (department_id, nip)
);

CREATE TABLE budget_line (
    id              uuid    PRIMARY KEY,
    -- Counts changes of the definition; what orders commit and realise does not raise it.
    version         bigint  NOT NULL,
    region          text    NOT NULL,
    department_id   uuid    NOT NULL REFERENCES department,
    fiscal_year     int     NOT NULL,
    account_code    text    NOT NULL,
    name            text    NOT NULL,
    ceiling_minor   bigint  NOT NULL,
    committed_minor bigint  NOT NULL DEFAULT 0,
    realised_minor  bigint  NOT NULL DEFAULT 0,
    currency        char(3) NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    CONSTRAINT committed_is_never_negative CHECK (committed_minor >= 0),
    CONSTRAINT realised_is_never_negative CHECK (realised_minor >= 0),
    CONSTRAINT budget_is_never_overspent CHECK (committed_minor + realised_minor <= ceiling_minor)
) WITH (fillfactor = 50);
CREATE INDEX budget_line_by_department ON budget_line (department_id, id);

-- Two duties that one person must not both hold: acts on one order (DRAFT, APPROVE, …) or offices (role names).
CREATE TABLE incompatible_duty (
    first_duty  text NOT NULL,
    second_duty text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    legal_basis text NOT NULL,
    PRIMARY KEY (first_duty, second_duty, valid_from)
);

INSERT INTO incompatible_duty (first_duty, second_duty, valid_from, legal_basis) VALUES
    ('DRAFT', 'APPROVE', '2018-07-01', 'Perpres 16/2018 pasal 8–12: pejabat pengadaan dan PPK adalah pelaku yang berbeda'),
    ('CHECK_GOODS', 'SIGN_HANDOVER', '2018-07-01', 'Perpres 16/2018 pasal 57–58: pemeriksaan dan serah terima dipisahkan'),
    ('treasurer', 'procurement_officer', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'commitment_officer', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'budget_authority', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'goods_receiver', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'technical_officer', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap'),
    ('treasurer', 'finance_verifier', '2019-03-12', 'PP 12/2019 pasal 20: bendahara tidak merangkap');
