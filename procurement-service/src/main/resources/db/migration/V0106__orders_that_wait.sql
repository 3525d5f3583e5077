-- What waits for a department or a seller is asked on every first page, the longest waiting first. Only open orders are in these
-- two, so that they stay small; an order leaves them once, and a change of state still stays within its page.
CREATE INDEX purchase_order_open_by_department ON purchase_order (department_id, id) WHERE closed_at IS NULL;
CREATE INDEX purchase_order_open_by_seller ON purchase_order (seller_id, id) WHERE closed_at IS NULL;

-- An order gets its number when it is issued: until then it needs no entry among the numbers.
ALTER TABLE purchase_order DROP CONSTRAINT purchase_order_region_number_key;
CREATE UNIQUE INDEX purchase_order_number ON purchase_order (region, number) WHERE number IS NOT NULL;
