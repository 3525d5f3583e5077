package id.rewang.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what a person has proved who they are in this session, and when. */
public final class Factors {

    public static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    public static final String LINK = FactorGrantedAuthority.OTT_AUTHORITY;
    public static final String CITY_PROVIDER = FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
    public static final String CODE = "FACTOR_OTP";
    public static final String DEMONSTRATION = "FACTOR_DEMONSTRATION";

    /** What tokens call them ({@code amr}, RFC 8176). */
    private static final Map<String, String> METHODS = methods();

    private Factors() {}

    private static Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>();
        methods.put(PASSWORD, "pwd");
        methods.put(LINK, "link");
        methods.put(CITY_PROVIDER, "sso");
        methods.put(DEMONSTRATION, "demonstration");
        methods.put(CODE, "otp");
        return methods;
    }

    /** Somebody who has proved one factor just now, and no other. */
    public static Authentication first(String subject, String factor, Instant now) {
        return authentication(subject, List.of(proved(factor, now)));
    }

    /** The same person with one more factor. */
    public static Authentication and(Authentication person, String factor, Instant now) {
        List<GrantedAuthority> all = new ArrayList<>(person.getAuthorities());
        all.removeIf(authority -> factor.equals(authority.getAuthority()));
        all.add(proved(factor, now));
        return authentication(person.getName(), all);
    }

    /** Methods of authentication, for the claim {@code amr}. */
    public static List<String> methods(Authentication person) {
        List<String> methods = new ArrayList<>();
        METHODS.forEach((factor, method) -> at(person, factor).ifPresent(when -> methods.add(method)));
        return methods;
    }

    /** When a factor was last proved. */
    public static Optional<Instant> at(Authentication person, String factor) {
        return of(person)
                .filter(proved -> factor.equals(proved.getAuthority()))
                .map(FactorGrantedAuthority::getIssuedAt)
                .findFirst();
    }

    /** When any factor was last proved. */
    public static Optional<Instant> last(Authentication person) {
        return of(person).map(FactorGrantedAuthority::getIssuedAt).max(Instant::compareTo);
    }

    public static boolean within(Optional<Instant> when, Duration age, Instant now) {
        return when.isPresent() && !when.get().plus(age).isBefore(now);
    }

    private static Stream<FactorGrantedAuthority> of(Authentication person) {
        return person.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast);
    }

    private static FactorGrantedAuthority proved(String factor, Instant now) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(now).build();
    }

    private static Authentication authentication(String subject, List<GrantedAuthority> factors) {
        return UsernamePasswordAuthenticationToken.authenticated(subject, null, factors);
    }
}
