package id.rewang.identity.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
     * @param secretHash see {@link SecretDigest}
     */
    public record SystemClient(
            String id,
            long version,
            String region,
            String name,
            List<String> roles,
            List<String> audiences,
            String secretHash) {}

    public Optional<SystemClient> find(String id) {
        return db.sql("SELECT * FROM system_client WHERE id = ?")
                .param(id)
                .query(Systems::read)
                .optional();
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
