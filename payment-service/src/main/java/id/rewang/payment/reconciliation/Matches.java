package id.rewang.payment.reconciliation;

import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.jdbc.Rows;
import java.time.Instant;
import java.util.ArrayList;
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
public class Matches {

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

    /**
     * What a line shows, as people know it.
     *
     * @param code        why the money moved, such as {@code net} or {@code tax-cash}
     * @param orderNumber of the payment, if it is one
     */
    public record Shown(
            String code, @Nullable UUID paymentId, @Nullable String orderNumber, MatchedBy by) {}

    /** What each matched line of a statement shows; the taxes of a deposit are shown as one. */
    Map<UUID, List<Shown>> of(Collection<UUID> lines) {
        Map<UUID, List<Shown>> found = new HashMap<>();
        jdbc.query(
                """
                SELECT DISTINCT m.line_id, t.code, m.payment_id, o.number, m.matched_by FROM reconciliation_match m
                  JOIN ledger_transfer t ON t.id = m.transfer_id
                  LEFT JOIN payment p ON p.id = m.payment_id LEFT JOIN order_copy o ON o.order_id = p.order_id
                 WHERE m.line_id = ANY (?) ORDER BY m.line_id, o.number, t.code
                """,
                row -> {
                    found.computeIfAbsent(Rows.uuid(row, "line_id"), line -> new ArrayList<>())
                            .add(new Shown(
                                    row.getString("code"),
                                    Rows.uuidOrNull(row, "payment_id"),
                                    row.getString("number"),
                                    MatchedBy.valueOf(row.getString("matched_by"))));
                },
                (Object) lines.toArray(UUID[]::new));
        return found;
    }
}
