-- Orders whose stock was refused: nothing is held for them, yet they are known.
CREATE TABLE stock_refusal (
    order_id  uuid NOT NULL,
    round     int  NOT NULL,
    region    text NOT NULL,
    seller_id uuid NOT NULL,
    PRIMARY KEY (order_id, round)
);
