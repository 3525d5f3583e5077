-- As Spring Security expects it; principal_name is the place that a session knows, not a person.
CREATE TABLE oauth2_authorized_client (
    client_registration_id  varchar(100)  NOT NULL,
    principal_name          varchar(200)  NOT NULL,
    access_token_type       varchar(100)  NOT NULL,
    access_token_value      bytea         NOT NULL,
    access_token_issued_at  timestamptz   NOT NULL,
    access_token_expires_at timestamptz   NOT NULL,
    access_token_scopes     varchar(1000),
    refresh_token_value     bytea,
    refresh_token_issued_at timestamptz,
    created_at              timestamptz   NOT NULL DEFAULT now(),
    PRIMARY KEY (client_registration_id, principal_name)
);
CREATE INDEX oauth2_authorized_client_age ON oauth2_authorized_client (access_token_expires_at);
