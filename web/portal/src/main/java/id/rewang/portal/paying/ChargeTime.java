package id.rewang.portal.paying;

import id.rewang.portal.web.Form;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** When a card was charged, as a browser sends it: local time of East Java. */
final class ChargeTime {

    private static final ZoneId EAST_JAVA = ZoneId.of("Asia/Jakarta");

    private ChargeTime() {}

    static @Nullable Instant read(Form form, String field) {
        String text = form.required(field);
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text).atZone(EAST_JAVA).toInstant();
        } catch (DateTimeParseException e) {
            form.fault(field, "not-a-time");
            return null;
        }
    }
}
