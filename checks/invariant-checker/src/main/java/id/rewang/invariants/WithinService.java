package id.rewang.invariants;

import java.sql.SQLException;

/**
 * An invariant of one service's own database: it holds at every instant, because every use case is one transaction.
 *
 * @param sql answers one row with one text a violation: the sentence that names it
 */
record WithinService(String id, String sentence, Service service, String sql, boolean settlesLater)
        implements Invariant {

    WithinService(String id, String sentence, Service service, String sql) {
        this(id, sentence, service, sql, false);
    }

    @Override
    public void look(Snapshot snapshot, Findings findings) throws SQLException {
        snapshot.eachRow(service, sql, row -> findings.add(row.getString(1)));
    }
}
