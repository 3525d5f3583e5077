package id.rewang.procurement.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.rewang.kit.security.Actor;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, in which role.
 *
 * @param nip     civil servant number; null for a seller's person
 * @param subject the token's subject, where there is no NIP
 */
@Embeddable
public record Person(
        @Nullable String nip,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject,
        String name,
        String role) {

    /** The person behind the token, acting in this role. */
    public static Person of(Actor actor, String role) {
        return new Person(actor.nip(), actor.nip() == null ? actor.subject() : null, actor.name(), role);
    }

    /** What tells this person from others. */
    public String key() {
        if (nip != null) {
            return nip;
        }
        return subject == null ? name : subject;
    }
}
