package id.rewang.benchmarks;

import id.rewang.stack.LocalStack;
import id.rewang.stack.ServiceProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the running system's counters. */
final class Meter {

    /**
     * Counters at one moment.
     *
     * @param cpuSeconds by process
     * @param commits    of all databases of the services
     * @param walBytes   written so far
     */
    record Reading(Map<String, Double> cpuSeconds, long commits, long walBytes) {}

    /** Orders by whether stock and funds have answered. */
    record Orders(long decided, long undecided) {}

    private final LocalStack stack;

    Meter(LocalStack stack) {
        this.stack = stack;
    }

    Reading read() throws IOException, SQLException {
        Map<String, Double> cpu = new LinkedHashMap<>();
        for (ServiceProcess service : stack.services()) {
            cpu.put(service.name(), ProcessTimes.cpuSeconds(service.pid()));
        }
        cpu.put("postgres", ProcessTimes.cpuSeconds(stack.postgres().pid()));
        cpu.put("kafka", ProcessTimes.cpuSeconds(stack.kafka().pid()));
        cpu.put("generator", ProcessTimes.ownSeconds());
        try (Connection connection = stack.postgres().superuser().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sum(xact_commit) filter (where datname in ('catalog', 'procurement', 'payment')),
                               pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')
                        from pg_stat_database
                        """)) {
            row.next();
            return new Reading(cpu, row.getLong(1), row.getLong(2));
        }
    }

    Orders orders() throws SQLException {
        try (Connection connection = stack.database("procurement").connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) filter (where state <> 'SUBMITTED'), count(*) filter (where state = 'SUBMITTED')
                        from purchase_order
                        """)) {
            row.next();
            return new Orders(row.getLong(1), row.getLong(2));
        }
    }
}
