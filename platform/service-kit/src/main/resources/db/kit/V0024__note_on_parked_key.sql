-- Who looks after a key whose events wait, and what for.
ALTER TABLE parked_key
    ADD COLUMN note     text CHECK (note <> ''),
    ADD COLUMN noted_by text,
    ADD COLUMN noted_at timestamptz,
    ADD CHECK ((note IS NULL) = (noted_by IS NULL) AND (note IS NULL) = (noted_at IS NULL));
