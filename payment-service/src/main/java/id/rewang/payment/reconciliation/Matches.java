package id.rewang.payment.reconciliation;

import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.jdbc.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which transfers the lines of statements have shown. */
@Repository
class Matches {

    private final JdbcTemplate jdbc;

    Matches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A transfer that a line shows. */
    record Match(
            Line line,
            UUID transferId,
            UUID bankAccountId,
            @Nullable UUID paymentId,
            MatchedBy by) {}

    void insert(List<Match> matches, Instant at) {
        jdbc.batchUpdate(
                "INSERT INTO reconciliation_match VALUES (?, ?, ?, ?, ?, ?, ?)",
                matches.stream()
                        .map(match -> new Object[] {
                            match.line().id(),
                            match.transferId(),
                            match.bankAccountId(),
                            match.line().statementId(),
                            match.paymentId(),
                            match.by().name(),
                            Rows.time(at)
                        })
                        .toList());
    }

    Set<UUID> seenOn(UUID bankAccount, Collection<UUID> transfers) {
        return new HashSet<>(jdbc.query(
                "SELECT transfer_id FROM reconciliation_match WHERE bank_account_id = ? AND transfer_id = ANY (?)",
                (row, at) -> row.getObject(1, UUID.class),
                bankAccount,
                transfers.toArray(UUID[]::new)));
    }

    /** How each matched line of a statement was matched. */
    Map<UUID, MatchedBy> of(Collection<UUID> lines) {
        Map<UUID, MatchedBy> found = new HashMap<>();
        jdbc.query(
                "SELECT DISTINCT line_id, matched_by FROM reconciliation_match WHERE line_id = ANY (?)",
                row -> {
                    found.put(row.getObject(1, UUID.class), MatchedBy.valueOf(row.getString(2)));
                },
                (Object) lines.toArray(UUID[]::new));
        return found;
    }
}
