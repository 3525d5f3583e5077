-- The file of a step of the first city's checklist, from its check until a day later; one a person and step.
CREATE TABLE setup_file (
    id          uuid        PRIMARY KEY,
    person      text        NOT NULL,
    step        text        NOT NULL CHECK (length(step) <= 30),
    name        text        NOT NULL CHECK (length(name) <= 200),
    rows        jsonb       NOT NULL CHECK (pg_column_size(rows) <= 4194304),
    report      jsonb       NOT NULL CHECK (pg_column_size(report) <= 1048576),
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (person, step)
);
CREATE INDEX setup_file_age ON setup_file (uploaded_at);

-- What became of each row when the file was applied.
CREATE TABLE setup_outcome (
    file   uuid NOT NULL REFERENCES setup_file ON DELETE CASCADE,
    place  int  NOT NULL,
    kind   text NOT NULL CHECK (kind IN ('MADE', 'PRESENT', 'REFUSED')),
    code   text NOT NULL,
    detail text NOT NULL,
    PRIMARY KEY (file, place)
);
