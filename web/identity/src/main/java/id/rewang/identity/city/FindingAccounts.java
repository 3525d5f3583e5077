package id.rewang.identity.city;

import id.rewang.identity.IdentitySettings;
import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Service;

/** Which accounts here somebody has whom the city's provider names. */
@Service
@ConditionalOnProperty("rewang.identity.city-provider.issuer")
public class FindingAccounts {

    private final Users users;
    private final IdentitySettings.CityProvider provider;

    FindingAccounts(Users users, IdentitySettings settings) {
        this.users = users;
        this.provider = Objects.requireNonNull(settings.cityProvider());
    }

    /** Active ones of the city's region only: its provider speaks for nobody else. */
    public List<User> of(NamedPerson person) {
        String name = person.name();
        if (name.indexOf('\0') >= 0) {
            return List.of();
        }
        if (provider.accountClaim().equals(IdTokenClaimNames.SUB)) {
            return users.findActive(name).filter(user -> user.region().equals(provider.region())).stream()
                    .toList();
        }
        return users.activeOfPerson(name.replaceAll("\\s", ""), provider.region());
    }
}
