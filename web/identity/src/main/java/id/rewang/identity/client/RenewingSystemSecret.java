package id.rewang.identity.client;

import id.rewang.identity.client.Systems.SystemClient;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a system a new secret; the old one is good no longer. */
@Service
public class RenewingSystemSecret {

    private static final int SECRET_BYTES = 32;

    private final Systems systems;
    private final SecureRandom random = new SecureRandom();

    RenewingSystemSecret(Systems systems) {
        this.systems = systems;
    }

    /**
     * @return the secret, which is kept nowhere
     * @throws ProblemException 404 for none of the administrator's region
     */
    @Transactional
    public String renew(String id, Actor actor) {
        SystemClient system = systems.get(id, actor.region());
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        systems.setSecret(system.id(), new SecretDigest().encode(secret));
        return secret;
    }
}
