-- Answers come in batches, so that all orders of a page may be changed by one transaction, before whose commit nothing of it can
-- be pruned: with room for each of them once more, none goes to another page and into every index again.
ALTER TABLE purchase_order SET (fillfactor = 50);
