package id.rewang.portal.offering;

import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The seller that somebody belongs to, and what the catalogue may not know of it yet. */
final class OwnBusiness {

    private OwnBusiness() {}

    /**
     * @throws ResponseStatusException 403 for who has the role and belongs to no seller
     */
    static UUID of(Person person) {
        UUID seller = person.sellerId();
        if (seller == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return seller;
    }

    /** @return {@code null} when the catalogue does not know it yet */
    static <T> @Nullable T unlessMissing(Function<UUID, T> asking, UUID id) {
        try {
            return asking.apply(id);
        } catch (ServiceRefused missing) {
            if (missing.status() == HttpStatus.NOT_FOUND.value()) {
                return null;
            }
            throw missing;
        }
    }

    /** Whether the page on which the form stood showed nothing to change yet. */
    static boolean isFirst(Form form) {
        return form.value(Form.VERSION).isEmpty();
    }
}
