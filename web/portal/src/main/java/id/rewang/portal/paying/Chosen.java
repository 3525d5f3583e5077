package id.rewang.portal.paying;

import id.rewang.portal.web.Form;
import java.util.List;
import java.util.UUID;

/** What somebody has ticked in a list. */
final class Chosen {

    private Chosen() {}

    /** At least one; else the field has a fault. */
    static List<UUID> of(Form form, String field) {
        try {
            List<UUID> chosen =
                    form.values(field).stream().map(UUID::fromString).distinct().toList();
            if (chosen.isEmpty()) {
                form.fault(field, "none-chosen");
            }
            return chosen;
        } catch (IllegalArgumentException unreadable) {
            form.fault(field, "none-chosen");
            return List.of();
        }
    }
}
