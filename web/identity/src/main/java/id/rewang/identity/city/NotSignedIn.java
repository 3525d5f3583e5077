package id.rewang.identity.city;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody who set out for the city's provider is not signed in. */
public enum NotSignedIn {

    /** They, or the provider, did not want it. */
    DENIED,

    /** The provider does not answer. */
    UNREACHABLE,

    /** The provider answers otherwise than agreed. */
    FAILED,

    /** Nobody is registered under the name that the provider says, or all their accounts are shut. */
    UNKNOWN,

    /** They hold no office today. */
    OFF_DUTY;

    /** The page for signing in, which says it. */
    public String page() {
        return "/sign-in?city=" + word();
    }

    /** The end of the message's key. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NotSignedIn> of(String word) {
        return Stream.of(values()).filter(why -> why.word().equals(word)).findFirst();
    }
}
