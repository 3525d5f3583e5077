-- What law or a regional decision sets for a period. Each service seeds its own; a change is a new version, never an update.
CREATE TABLE dated_rule (
    id          text NOT NULL,
    version     int  NOT NULL CHECK (version > 0),
    region      text,
    value       text NOT NULL,
    unit        text NOT NULL,
    rounding    text,
    valid_from  date NOT NULL,
    valid_to    date CHECK (valid_to >= valid_from),
    legal_basis text NOT NULL CHECK (legal_basis <> ''),
    note        text NOT NULL DEFAULT '',
    UNIQUE NULLS NOT DISTINCT (id, region, version)
);
