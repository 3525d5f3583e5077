CREATE TABLE shipment (
    id                uuid        PRIMARY KEY,
    region             text        NOT NULL,
    order_id          uuid        NOT NULL REFERENCES purchase_order,
    no                int         NOT NULL,
    note              text,
    sent_by_nip       text,
    sent_by_subject   text,
    sent_by_name      text        NOT NULL,
    sent_by_role      text        NOT NULL,
    dispatched_at     timestamptz NOT NULL,
    UNIQUE (order_id, no)
);

CREATE TABLE shipment_line (
    shipment_id uuid NOT NULL REFERENCES shipment,
    line_no     int  NOT NULL,
    quantity    int  NOT NULL CHECK (quantity >= 1),
    accepted    int  NOT NULL CHECK (accepted >= 0),
    rejected    int  NOT NULL CHECK (rejected >= 0),
    PRIMARY KEY (shipment_id, line_no),
    CONSTRAINT no_more_checked_than_sent CHECK (accepted + rejected <= quantity)
);

CREATE TABLE goods_receipt (
    id               uuid        PRIMARY KEY,
    region             text        NOT NULL,
    order_id         uuid        NOT NULL REFERENCES purchase_order,
    shipment_id      uuid        NOT NULL REFERENCES shipment,
    checked_by_nip     text,
    checked_by_subject text,
    checked_by_name    text        NOT NULL,
    checked_by_role    text        NOT NULL,
    received_at      timestamptz NOT NULL
);
CREATE INDEX goods_receipt_by_order ON goods_receipt (order_id, id);

CREATE TABLE handover (
    id                 uuid        PRIMARY KEY,
    region             text        NOT NULL,
    order_id           uuid        NOT NULL REFERENCES purchase_order,
    no                 int         NOT NULL,
    number             text        NOT NULL,
    currency           char(3)     NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    amount_minor       bigint      NOT NULL CHECK (amount_minor >= 0),
    fine_minor         bigint      NOT NULL CHECK (fine_minor BETWEEN 0 AND amount_minor),
    days_late          int         NOT NULL CHECK (days_late >= 0),
    fine_rule_id       text,
    fine_rule_version  int,
    fine_legal_basis   text,
    drawn_up_at        timestamptz NOT NULL,
    signed_by_nip      text,
    signed_by_subject  text,
    signed_by_name     text,
    signed_by_role     text,
    seller_nip         text,
    seller_subject     text,
    seller_name        text,
    seller_role        text,
    signed_at          timestamptz,
    UNIQUE (order_id, no),
    UNIQUE (region, number)
);

CREATE TABLE handover_line (
    handover_id      uuid    NOT NULL REFERENCES handover,
    line_no          int     NOT NULL,
    product_id       uuid    NOT NULL,
    currency         char(3) NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    quantity         int     NOT NULL CHECK (quantity >= 1),
    unit_price_minor bigint  NOT NULL,
    PRIMARY KEY (handover_id, line_no)
);

CREATE TABLE goods_receipt_line (
    receipt_id   uuid NOT NULL REFERENCES goods_receipt,
    line_no      int  NOT NULL,
    accepted     int  NOT NULL CHECK (accepted >= 0),
    rejected     int  NOT NULL CHECK (rejected >= 0),
    reason       text,
    photo_sha256 text,
    -- The handover that covers what was accepted; null while none does.
    handover_id  uuid REFERENCES handover,
    PRIMARY KEY (receipt_id, line_no)
);
CREATE INDEX goods_receipt_line_to_hand_over ON goods_receipt_line (receipt_id) WHERE handover_id IS NULL;
