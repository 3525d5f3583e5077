-- From which day to which somebody holds their duties, both included; open on a side that is not given.
ALTER TABLE person ADD COLUMN valid_from date, ADD COLUMN valid_to date,
    ADD CONSTRAINT a_term_has_days CHECK (valid_to >= valid_from);
