package id.rewang.payment.duty;

import id.rewang.kit.web.ProblemException;
import id.rewang.payment.jdbc.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers who did what about an order and refuses what must not meet in one person (dated pairs). */
@Component
public class Duties {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Duties(JdbcClient client, JdbcTemplate jdbc, Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An act that procurement reports; whether it was allowed was checked there. */
    public void record(UUID order, Duty duty, Collection<@Nullable String> nips, Instant at) {
        jdbc.batchUpdate(
                "INSERT INTO order_act (order_id, duty, nip, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                nips.stream()
                        .filter(nip -> nip != null)
                        .sorted()
                        .map(nip -> new Object[] {order, duty.name(), nip, Rows.time(at)})
                        .toList());
    }

    /**
     * Records an act that happens now, unless the person holds another duty about the order that must not meet it.
     *
     * @throws ProblemException 403 {@code incompatible-duties} naming both; 403 {@code nip-required} for a person without one
     */
    public void perform(UUID order, Duty duty, @Nullable String nip) {
        if (nip == null) {
            throw ProblemException.forbidden(
                    "nip-required", "This act is recorded under a civil servant's number, which your token lacks.");
        }
        LocalDate today = LocalDate.now(clock);
        client.sql("""
                SELECT act.duty || ' (' || pair.legal_basis || ')' FROM order_act act
                  JOIN incompatible_duty pair
                    ON (pair.first_duty = :duty AND pair.second_duty = act.duty)
                    OR (pair.second_duty = :duty AND pair.first_duty = act.duty)
                 WHERE act.order_id = :order AND act.nip = :nip
                   AND pair.valid_from <= :today AND (pair.valid_to IS NULL OR pair.valid_to >= :today)
                 ORDER BY 1 LIMIT 1
                """)
                .param("duty", duty.name())
                .param("order", order)
                .param("nip", nip)
                .param("today", today)
                .query(String.class)
                .optional()
                .ifPresent(other -> {
                    throw ProblemException.forbidden(
                            "incompatible-duties",
                            "You cannot take " + duty + " for this order: you hold " + other + " already.");
                });
        record(order, duty, java.util.List.of(nip), clock.instant());
    }
}
