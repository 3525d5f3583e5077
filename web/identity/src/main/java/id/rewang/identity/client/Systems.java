package id.rewang.identity.client;

import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programs of a region that act for themselves. */
@Repository
public class Systems {

    private final JdbcClient db;

    Systems(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param roles      what its tokens carry
     * @param audiences  the services it may have tokens for
     * @param secretHash see {@link SecretDigest}; {@code null} until it has got a secret
     */
    public record SystemClient(
            String id,
            long version,
            String region,
            String name,
            List<String> roles,
            List<String> audiences,
            @Nullable String secretHash) {}

    public Optional<SystemClient> find(String id) {
        return select(id, "");
    }

    Optional<SystemClient> lock(String id) {
        return select(id, " FOR UPDATE");
    }

    private Optional<SystemClient> select(String id, String locking) {
        return db.sql("SELECT * FROM system_client WHERE id = ?" + locking)
                .param(id)
                .query(Systems::read)
                .optional();
    }

    /**
     * @throws ProblemException 404 when there is none in the region
     */
    public SystemClient get(String id, String region) {
        return find(id).filter(system -> system.region().equals(region))
                .orElseThrow(() -> ProblemException.notFound("system", id));
    }

    /** Up to {@link Paging#fetch()} systems of the region by id. */
    public List<SystemClient> list(String region, Paging paging) {
        String after = Objects.requireNonNullElse(paging.after(List::getFirst), "");
        return db.sql("SELECT * FROM system_client WHERE region = ? AND id > ? ORDER BY id LIMIT ?")
                .params(region, after, paging.fetch())
                .query(Systems::read)
                .list();
    }

    /** @return whether its id was free */
    boolean add(SystemClient system) {
        return values(db.sql("""
            INSERT INTO system_client (id, version, region, name, roles, audiences)
            VALUES (:id, :version, :region, :name, :roles, :audiences) ON CONFLICT DO NOTHING\
            """), system).update() == 1;
    }

    void update(SystemClient system) {
        values(db.sql("""
            UPDATE system_client SET version = :version, region = :region, name = :name, roles = :roles,
                audiences = :audiences
            WHERE id = :id\
            """), system).update();
    }

    void setSecret(String id, String hash) {
        db.sql("UPDATE system_client SET secret_hash = ?, version = version + 1 WHERE id = ?")
                .params(hash, id)
                .update();
    }

    /** It gets no further token. */
    public void remove(String id) {
        db.sql("DELETE FROM system_client WHERE id = ?").param(id).update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, SystemClient system) {
        return statement
                .param("id", system.id())
                .param("version", system.version())
                .param("region", system.region())
                .param("name", system.name())
                .param("roles", system.roles().toArray(String[]::new))
                .param("audiences", system.audiences().toArray(String[]::new));
    }

    private static SystemClient read(ResultSet row, int n) throws SQLException {
        return new SystemClient(
                row.getString("id"),
                row.getLong("version"),
                row.getString("region"),
                row.getString("name"),
                List.of((String[]) row.getArray("roles").getArray()),
                List.of((String[]) row.getArray("audiences").getArray()),
                row.getString("secret_hash"));
    }
}
