package id.rewang.identity.client;

import id.rewang.identity.Put;
import id.rewang.identity.client.Systems.SystemClient;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator says which program may act in the region, and as what. */
@Service
public class RegisteringSystem {

    private static final String ID = "[a-z0-9][a-z0-9-]{2,98}";
    private static final Set<String> AUDIENCES = Set.of("catalog", "procurement", "payment", "identity");

    private final Systems systems;

    RegisteringSystem(Systems systems) {
        this.systems = systems;
    }

    /**
     * @param roles     what its tokens carry
     * @param audiences the services it may have tokens for
     */
    public record SystemProfile(
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 16) List<@NotNull String> roles,
            @NotEmpty @Size(max = 4) List<@NotNull String> audiences) {}

    /**
     * Creates a system of the administrator's region, or replaces what is said of one.
     *
     * @throws ProblemException 404 for a system of another region, 412 and 428 as {@link ExpectedVersion} says
     */
    @Transactional
    public Put<SystemClient> register(String id, SystemProfile profile, ExpectedVersion expected, Actor actor) {
        check(id, profile);
        Optional<SystemClient> known = systems.lock(id);
        if (known.isEmpty()) {
            SystemClient system =
                    new SystemClient(id, 0, actor.region(), profile.name(), profile.roles(), profile.audiences(), null);
            if (!systems.add(system)) {
                throw ProblemException.refused("id-taken", "Somebody has just registered " + id + ".");
            }
            return new Put<>(system, true);
        }
        SystemClient system = known.get();
        actor.mustShareRegion(system.region(), "system", id);
        expected.check(system.version());
        SystemClient changed = new SystemClient(
                id,
                system.version() + 1,
                system.region(),
                profile.name(),
                profile.roles(),
                profile.audiences(),
                system.secretHash());
        systems.update(changed);
        return new Put<>(changed, false);
    }

    private static void check(String id, SystemProfile profile) {
        if (!id.matches(ID) || id.equals(Clients.PORTAL)) {
            throw ProblemException.invalidField(
                    "id", "invalid", "must have 3 to 99 small letters, digits or -, and not be portal");
        }
        if (!Roles.ALL.containsAll(profile.roles())) {
            throw ProblemException.invalidField("roles", "unknown", "must be roles of the platform");
        }
        if (!AUDIENCES.containsAll(profile.audiences())) {
            throw ProblemException.invalidField(
                    "audiences", "unknown", "must be of catalog, procurement, payment and identity");
        }
    }
}
