package id.rewang.payment;

import com.zaxxer.hikari.HikariDataSource;
import id.rewang.stack.postgres.Database;
import id.rewang.test.TestInfrastructure;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty payment database for tests that need no application around it. */
public final class PaymentDatabase implements AutoCloseable {

    private final HikariDataSource source;

    public PaymentDatabase(String name, int connections) {
        Database database = TestInfrastructure.postgres().createDatabase(name);
        source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(connections);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit", "classpath:db/migration")
                .load()
                .migrate();
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
    }
}
