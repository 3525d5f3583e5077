package id.rewang.benchmarks;

import id.rewang.stack.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many transactions of one inserted row a second this PostgreSQL makes durable: what no service on it can beat. */
final class PostgresLimit {

    private PostgresLimit() {}

    /** Commits a second, each connection waiting for one commit before it makes the next. */
    static double commitsPerSecond(Database database, int connections, Duration time)
            throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists one_row");
            statement.execute("create table one_row (id bigint generated always as identity primary key, body text)");
        }
        long end = System.nanoTime() + time.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            work.add(() -> insertUntil(end, database));
        }
        long commits = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Long> count : threads.invokeAll(work)) {
                commits += count.get();
            }
        }
        return commits / (time.toMillis() / 1e3);
    }

    private static long insertUntil(long end, Database database) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("insert into one_row (body) values (?)")) {
            insert.setString(1, "x".repeat(100));
            long commits = 0;
            while (System.nanoTime() < end) {
                insert.executeUpdate();
                commits++;
            }
            return commits;
        }
    }
}
