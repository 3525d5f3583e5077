-- Words are compared without accents and not stemmed: the Indonesian stemmer makes 'ripik' of 'keripik'. Its stems are
-- searched as well, but count less.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TEXT SEARCH CONFIGURATION catalog (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION catalog ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE TABLE village (
    code char(13) PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE business_class (
    code  char(5) PRIMARY KEY,
    title text NOT NULL
);

CREATE TABLE bank (
    code char(3) PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE seller (
    id                     uuid        PRIMARY KEY,
    region                 text        NOT NULL,
    name                   text        NOT NULL,
    legal_form             text        NOT NULL CHECK (legal_form IN ('INDIVIDUAL', 'COOPERATIVE', 'CV', 'PT', 'OTHER')),
    size_class             text        NOT NULL CHECK (size_class IN ('MICRO', 'SMALL', 'MEDIUM')),
    nik                    text        CHECK (nik ~ '^\d{16}$'),
    npwp                   text        CHECK (npwp ~ '^\d{15,16}$'),
    nib                    text        NOT NULL CHECK (nib ~ '^\d{13}$'),
    kbli                   text[]      NOT NULL CHECK (cardinality(kbli) BETWEEN 1 AND 20),
    village_code           text        NOT NULL,
    address                text        NOT NULL,
    phone                  text,
    vat_registered         boolean     NOT NULL,
    tax_certificate_number text,
    tax_certificate_to     date,
    status                 text        NOT NULL
        CHECK (status IN ('REGISTERED', 'VERIFIED', 'PAUSED', 'SUSPENDED', 'WITHDRAWN')),
    status_reason          text,
    registered_at          timestamptz NOT NULL,
    version                bigint      NOT NULL,
    CHECK ((tax_certificate_number IS NULL) = (tax_certificate_to IS NULL)),
    -- A business stands in the city or regency that it sells to.
    CHECK (village_code LIKE region || '.%')
);

CREATE UNIQUE INDEX seller_nib ON seller (nib) WHERE status <> 'WITHDRAWN';
CREATE INDEX seller_region ON seller (region, id);

CREATE TABLE payee_account (
    seller_id   uuid        PRIMARY KEY REFERENCES seller,
    region      text        NOT NULL,
    bank_code   text        NOT NULL,
    number      text        NOT NULL CHECK (number ~ '^\d{5,20}$'),
    name        text        NOT NULL,
    entered_by  text        NOT NULL,
    entered_at  timestamptz NOT NULL,
    verified_by text,
    verified_at timestamptz,
    version     bigint      NOT NULL,
    CHECK ((verified_by IS NULL) = (verified_at IS NULL)),
    -- A changed account is confirmed by a second person.
    CHECK (verified_by <> entered_by)
);

CREATE TABLE product (
    id               uuid        PRIMARY KEY,
    seller_id        uuid        NOT NULL REFERENCES seller,
    region           text        NOT NULL,
    name             text        NOT NULL,
    description      text        NOT NULL,
    category         text        NOT NULL,
    kbli             text        NOT NULL,
    unit             text        NOT NULL,
    unit_price_minor bigint      NOT NULL CHECK (unit_price_minor > 0),
    currency         char(3)     NOT NULL,
    tax_class        text        NOT NULL CHECK (tax_class IN ('PPN', 'PPN_EXEMPT', 'PBJT', 'SERVICE')),
    lead_time_days   int         NOT NULL CHECK (lead_time_days BETWEEN 0 AND 365),
    status           text        NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    created_at       timestamptz NOT NULL,
    version          bigint      NOT NULL,
    search           tsvector    GENERATED ALWAYS AS (
        setweight(to_tsvector('catalog', name), 'A')
        || setweight(to_tsvector('catalog', category), 'B')
        || setweight(to_tsvector('indonesian', name), 'C')
        || setweight(to_tsvector('catalog', description), 'D')) STORED
);

CREATE INDEX product_search ON product USING gin (search);
CREATE INDEX product_name ON product USING gin (name gin_trgm_ops);
CREATE INDEX product_region ON product (region, name, id) WHERE status = 'PUBLISHED';
CREATE INDEX product_seller ON product (seller_id, name, id);

-- One row a product from its creation on; locked in product id order.
CREATE TABLE stock_item (
    product_id uuid   PRIMARY KEY REFERENCES product,
    region     text   NOT NULL,
    on_hand    bigint NOT NULL CHECK (on_hand >= 0),
    reserved   bigint NOT NULL CHECK (reserved >= 0),
    version    bigint NOT NULL,
    CHECK (reserved <= on_hand)
) WITH (fillfactor = 70);

CREATE TABLE stock_reservation (
    order_id          uuid   NOT NULL,
    round             int    NOT NULL,
    line_no           int    NOT NULL,
    region            text   NOT NULL,
    product_id        uuid   NOT NULL REFERENCES stock_item,
    open_quantity     bigint NOT NULL CHECK (open_quantity >= 0),
    consumed_quantity bigint NOT NULL CHECK (consumed_quantity >= 0),
    state             text   NOT NULL CHECK (state IN ('OPEN', 'RELEASED', 'CONSUMED')),
    PRIMARY KEY (order_id, round, line_no),
    CHECK ((state = 'OPEN') = (open_quantity > 0))
) WITH (fillfactor = 80);

CREATE INDEX stock_reservation_open ON stock_reservation (product_id) WHERE state = 'OPEN';
