package id.rewang.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.invariants.Service;
import id.rewang.stack.ServiceProcess;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What must be true of the played city, in this order and before anybody goes on living in it. */
@ExtendWith(InPlayedCity.class)
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {

    private static final Duration REST_LIMIT = Duration.ofSeconds(60);

    private final PlayedCity played;
    private final RunningSystem system;

    WholeSystemIT(PlayedCity played) {
        this.played = played;
        this.system = played.system();
    }

    @Test
    @Order(1)
    void theDayEndsAsToldAlthoughEveryProcessIsKilledInItsMiddle() throws IOException, InterruptedException {
        assertThat(played.killed())
                .as(played.transcript())
                .containsExactly("procurement", "kafka", "catalog", "payment", "postgres");
        assertThat(played.isOver()).as(played.transcript()).isTrue();
        assertThat(played.exitStatus()).as(played.transcript()).isZero();
    }

    @Test
    @Order(2)
    void theReportSaysWhatTheDatabasesSay() throws SQLException {
        JsonNode report = played.report();

        assertThat(report.path("orders").asInt()
                        + report.path("past").path("orders").asInt())
                .isEqualTo(amount(Service.PROCUREMENT, "select count(*) * 100 from purchase_order")
                        .intValueExact());
        assertThat(reported(report, "ordered"))
                .isEqualByComparingTo(
                        amount(Service.PROCUREMENT, "select sum(quantity * unit_price_minor) from order_line"));
        assertThat(reported(report, "delivered"))
                .isEqualByComparingTo(
                        amount(Service.PROCUREMENT, "select sum(accepted * unit_price_minor) from order_line"));
        assertThat(reported(report, "refused")).isEqualByComparingTo(amount(Service.PROCUREMENT, """
                select sum(quantity * unit_price_minor) from order_line l join purchase_order o on o.id = l.order_id
                where o.state in ('REFUSED', 'REJECTED', 'DECLINED', 'EXPIRED', 'CANCELLED')
                """));
        assertThat(reported(report, "paid"))
                .isEqualByComparingTo(
                        amount(Service.PAYMENT, "select sum(gross_minor) from payment where state = 'SETTLED'"));
        assertThat(reported(report, "withheld"))
                .isEqualByComparingTo(
                        amount(Service.PAYMENT, "select sum(tax_minor) from payment where state = 'SETTLED'"));
        assertThat(reported(report, "reconciled"))
                .isEqualByComparingTo(amount(
                        Service.PAYMENT,
                        "select sum(gross_minor) from payment where state = 'SETTLED' and reconciled is not null"));
        assertThat(new BigDecimal(report.path("suspense").asString()))
                .isEqualByComparingTo(amount(Service.PAYMENT, """
                select coalesce(sum(credits_posted - debits_posted), 0) from ledger_account where code like 'suspense/%'
                """));
    }

    @Test
    @Order(3)
    void everyInvariantHoldsAfterwards() throws SQLException, IOException, InterruptedException {
        assertThat(system.checkInvariants(system.history()).violations()).isEmpty();
    }

    @Test
    @Order(4)
    void everyDocumentedOperationTurnsStrangersAndNonsenseAwayAndNothingChanges()
            throws SQLException, IOException, InterruptedException {
        Map<String, String> before = Fingerprint.of(system.databases());

        List<String> faults = new ArrayList<>();
        for (ServiceProcess service : system.services()) {
            BadInputSweep sweep = new BadInputSweep(service, system.stack().tokens());
            faults.addAll(sweep.run());
            assertThat(sweep.operations()).isGreaterThan(20);
        }

        assertThat(faults).isEmpty();
        assertThat(Fingerprint.of(system.databases())).isEqualTo(before);
    }

    @Test
    @Order(5)
    void replayingEveryTopicFromTheStartChangesNothing()
            throws SQLException, IOException, ExecutionException, InterruptedException {
        try (ConsumerGroups groups = new ConsumerGroups(system.stack().kafka().bootstrapServers())) {
            await().atMost(REST_LIMIT)
                    .untilAsserted(() -> assertThat(groups.lag()).isZero());
            system.services().forEach(ServiceProcess::stop);
            Map<String, String> before = Fingerprint.of(system.databases());

            assertThat(groups.resetToEarliest()).isGreaterThan(100);
            system.services().forEach(ServiceProcess::restart);
            system.services().forEach(ServiceProcess::awaitHealthy);
            await().atMost(REST_LIMIT)
                    .untilAsserted(() -> assertThat(groups.lag()).isZero());

            assertThat(Fingerprint.of(system.databases())).isEqualTo(before);
        }
        assertThat(system.checkInvariants(system.history()).violations()).isEmpty();
    }

    /** Of the told day and of all before it. */
    private static BigDecimal reported(JsonNode report, String sum) {
        return new BigDecimal(report.path(sum).asString())
                .add(new BigDecimal(report.path("past").path(sum).asString()));
    }

    /** A sum of minor units, in rupiah. */
    private BigDecimal amount(Service service, String sql) throws SQLException {
        try (Connection connection =
                        Objects.requireNonNull(system.databases().get(service)).connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBigDecimal(1).movePointLeft(2);
        }
    }
}
