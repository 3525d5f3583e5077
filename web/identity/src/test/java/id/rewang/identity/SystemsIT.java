package id.rewang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Verification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Programs that act for themselves. */
class SystemsIT extends WholeIdentity {

    private final String id = "sistem-" + UUID.randomUUID();

    @Test
    void getsTokensForTheServicesThatItMayUseAsWhatItIsRegistered() {
        String secret = register("catalog", "payment");

        RelyingParty.Reply reply = token(secret, "payment");

        Actor actor = Verification.actor(Verification.ofService("payment", issuer()), reply.accessToken());
        assertThat(actor.subject()).isEqualTo(id);
        assertThat(actor.roles()).containsExactly("auditor");
        assertThat(actor.region()).isEqualTo("35.73");
        assertThat(token(secret, "procurement").error()).isEqualTo("invalid_target");
        assertThat(token(secret, "").error()).isEqualTo("invalid_target");
        assertThat(token("a guess", "catalog").error()).isEqualTo("invalid_client");
    }

    @Test
    void needsToNameNoServiceWhenItMayUseOneOnly() {
        String secret = register("catalog");

        assertThat(token(secret, "").claim("aud").asString()).isEqualTo("catalog");
    }

    @Test
    void losesItsOldSecretWithANewOneAndEverythingWhenItIsRemoved() {
        String old = register("catalog");
        String secret = newSecret();
        assertThat(token(old, "catalog").error()).isEqualTo("invalid_client");
        assertThat(token(secret, "catalog").status()).isEqualTo(200);

        api().delete("/v1/systems/" + id).expect(204);

        assertThat(token(secret, "catalog").error()).isEqualTo("invalid_client");
    }

    @Test
    void isForTheAdministratorsOfItsRegionOnly() {
        register("catalog");
        Api stranger = Api.administratorOf("35.79", issuer());

        stranger.get("/v1/systems/" + id).expect(404);
        stranger.put("/v1/systems/" + id, profile("catalog"), "*").expect(404);
        stranger.put("/v1/systems/" + id + "/secret", Map.of()).expect(404);
        stranger.delete("/v1/systems/" + id).expect(404);
        assertThat(stranger.get("/v1/systems").body().path("items").toString()).doesNotContain(id);
        assertThat(api().get("/v1/systems?limit=200").body().path("items").toString())
                .contains(id);
    }

    @Test
    void isRefusedWhenItsNameRolesOrServicesAreNone() {
        api().put("/v1/systems/portal", profile("catalog")).expect(400);
        api().put("/v1/systems/" + id, profile("bank")).expect(400);
        api().put("/v1/systems/" + id, Map.of("name", "x", "roles", List.of("king"), "audiences", List.of("catalog")))
                .expect(400);
    }

    private String register(String... audiences) {
        api().put("/v1/systems/" + id, profile(audiences)).expect(201);
        return newSecret();
    }

    private String newSecret() {
        return api().put("/v1/systems/" + id + "/secret", Map.of())
                .expect(200)
                .body()
                .path("secret")
                .asString();
    }

    private static Map<String, Object> profile(String... audiences) {
        return Map.of("name", "Sistem Contoh", "roles", List.of("auditor"), "audiences", List.of(audiences));
    }

    private RelyingParty.Reply token(String secret, String audience) {
        return portal().token(
                        id,
                        secret,
                        audience.isEmpty()
                                ? Map.of("grant_type", "client_credentials")
                                : Map.of("grant_type", "client_credentials", "audience", audience));
    }
}
