package id.rewang.portal.setup;

import id.rewang.portal.api.ServiceRefused;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What makes applying a row twice the same as applying it once. */
final class Applying {

    /** A PUT that says no version creates, or is refused with this. */
    private static final String EXISTS = "if-match-required";

    private Applying() {}

    /** @return whether it was created; {@code false} when it was there, which leaves it as it is */
    static boolean creates(Runnable put) {
        try {
            put.run();
            return true;
        } catch (ServiceRefused refusal) {
            if (refusal.is(EXISTS)) {
                return false;
            }
            throw refusal;
        }
    }

    /** The id of something that a file names by its codes: the same whenever and by whomever it is applied. */
    static UUID idOf(String kind, String... codes) {
        String name = "rewang/" + kind + "/" + String.join("/", codes);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
