-- Since when a payment is where it is, for those who wait for the money; and what a seller is paid.
ALTER TABLE payment ADD COLUMN state_since timestamptz NOT NULL DEFAULT now();
UPDATE payment SET state_since = coalesce(settled_at, due_at);
CREATE INDEX payment_of_seller ON payment (seller_id, id);
