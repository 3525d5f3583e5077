package id.rewang.bank.snap;

import id.rewang.bank.book.Rupiah;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** A request that was let in, with its fields checked as they are read. */
record SnapRequest(String service, String externalId, JsonNode body) {

    String required(String field, String format) {
        JsonNode value = body.get(field);
        if (value == null
                || value.isNull()
                || (value.isString() && value.asString().isBlank())) {
            throw SnapRefusal.missing(service, field);
        }
        if (!value.isString() || !value.asString().matches(format)) {
            throw SnapRefusal.malformed(service, field);
        }
        return value.asString();
    }

    String optional(String field, int maxLength) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString() || value.asString().length() > maxLength) {
            throw SnapRefusal.malformed(service, field);
        }
        return value.asString();
    }

    /** Sen of {@code {"value":"1250000.00","currency":"IDR"}}. */
    long amount() {
        JsonNode amount = body.get("amount");
        if (amount == null || amount.get("value") == null || amount.get("currency") == null) {
            throw SnapRefusal.missing(service, "amount");
        }
        JsonNode value = amount.get("value");
        if (!value.isString()
                || !value.asString().matches("\\d{1,13}\\.\\d{2}")
                || Rupiah.sen(value.asString()) == 0
                || !amount.get("currency").isString()
                || !amount.get("currency").asString().equals("IDR")) {
            throw SnapRefusal.malformed(service, "amount");
        }
        return Rupiah.sen(value.asString());
    }

    void requireTime(String field) {
        String value = required(field, ".{1,35}");
        try {
            OffsetDateTime.parse(value);
        } catch (DateTimeException e) {
            throw SnapRefusal.malformed(service, field);
        }
    }
}
