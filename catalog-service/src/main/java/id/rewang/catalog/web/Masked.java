package id.rewang.catalog.web;

import org.jspecify.annotations.Nullable;

/** Personal data as others than its owner and finance see it (UU 27/2022): the last digits only. */
final class Masked {

    private static final int VISIBLE = 3;

    private Masked() {}

    static @Nullable String unless(boolean allowed, @Nullable String value) {
        if (allowed || value == null) {
            return value;
        }
        int hidden = Math.max(value.length() - VISIBLE, 0);
        return "*".repeat(hidden) + value.substring(hidden);
    }
}
