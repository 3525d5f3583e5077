-- Photos of goods, uploaded while they are checked and named by goods_receipt_line.photo_sha256. They are evidence: rows are
-- added and never changed.
CREATE TABLE photo (
    order_id            uuid        NOT NULL REFERENCES purchase_order,
    sha256              text        NOT NULL,
    region              text        NOT NULL,
    media_type          text        NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
    width               int         NOT NULL CHECK (width >= 1),
    height              int         NOT NULL CHECK (height >= 1),
    content             bytea       NOT NULL CHECK (octet_length(content) <= 2097152),
    uploaded_by_nip     text,
    uploaded_by_subject text,
    uploaded_by_name    text        NOT NULL,
    uploaded_by_role    text        NOT NULL,
    uploaded_at         timestamptz NOT NULL,
    PRIMARY KEY (order_id, sha256),
    CONSTRAINT named_by_its_content CHECK (sha256 = encode(sha256(content), 'hex'))
);
-- Pictures are compressed already.
ALTER TABLE photo ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION refuse_change_of_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'photo is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER photo_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON photo
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_photo();
