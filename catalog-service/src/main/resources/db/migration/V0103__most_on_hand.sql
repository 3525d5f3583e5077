ALTER TABLE stock_item ADD CONSTRAINT most_on_hand CHECK (on_hand <= 1000000000);
