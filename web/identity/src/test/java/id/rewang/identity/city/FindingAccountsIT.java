package id.rewang.identity.city;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.identity.Api;
import id.rewang.identity.IdentitySettings;
import id.rewang.identity.WholeIdentity;
import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FindingAccountsIT extends WholeIdentity {

    private static final String NIP = "197503302005011001";

    @Autowired
    private Users users;

    private final String subject = "ppk-" + UUID.randomUUID();

    @Test
    void findsByTheNumberHoweverTheCityWritesIt() {
        api().put("/v1/users/" + subject, Api.official(NIP, "auditor")).expect(201);

        for (String written : List.of(NIP, "19750330 200501 1 001", " 197503302005011001\n")) {
            assertThat(found("nip", "35.73", written)).as(written).containsExactly(subject);
            assertThat(found("employee_number", "35.73", written)).containsExactly(subject);
        }
        for (String other : List.of("", "197503302005011002", subject, "%", "\0")) {
            assertThat(found("nip", "35.73", other)).as(other).isEmpty();
        }
        assertThat(found("nip", "35.79", NIP)).isEmpty();
    }

    @Test
    void findsByTheAccountWhereTheCitysSubjectsAreOurs() {
        api().put("/v1/users/" + subject, Api.official("197503302005011009", "auditor"))
                .expect(201);

        assertThat(found("sub", "35.73", subject)).containsExactly(subject);
        for (String other : List.of("", "197503302005011009", subject + " ", "\0")) {
            assertThat(found("sub", "35.73", other)).as(other).isEmpty();
        }
        assertThat(found("sub", "35.79", subject)).isEmpty();
    }

    private List<String> found(String claim, String region, String name) {
        IdentitySettings settings = new IdentitySettings(
                this.settings.issuer(),
                this.settings.sealFile(),
                this.settings.rotateKeysAfter(),
                this.settings.portal(),
                null,
                new IdentitySettings.CityProvider(
                        URI.create("http://city.invalid"), "SSO", region, "rewang", Path.of("secret"), claim));
        NamedPerson person = new NamedPerson(name, Instant.now(), Instant.now());
        return new FindingAccounts(users, settings)
                .of(person).stream().map(User::subject).toList();
    }
}
