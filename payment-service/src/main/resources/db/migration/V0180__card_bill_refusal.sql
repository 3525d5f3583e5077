-- Why a charge on the card's bill is not recognised, for programs and for other languages than English.
ALTER TABLE card_bill_line ADD COLUMN refusal text;
UPDATE card_bill_line SET refusal = CASE
        WHEN refused LIKE 'no charge%' THEN 'NOT_RECORDED'
        WHEN refused LIKE 'the charge stood%' THEN 'BILLED_BEFORE'
        ELSE 'AMOUNT_DIFFERS' END
    WHERE refused IS NOT NULL;
ALTER TABLE card_bill_line ADD CHECK ((refused IS NULL) = (refusal IS NULL));
ALTER TABLE card_charge DROP COLUMN card_bill_id;
