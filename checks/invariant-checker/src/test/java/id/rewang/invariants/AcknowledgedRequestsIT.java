package id.rewang.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client's history against what the services still know of it. */
class AcknowledgedRequestsIT {

    private static final String ORDER = "00000000-0000-7000-8000-000000000001";
    private static final String LOST = "00000000-0000-7000-8000-0000000000ff";

    @TempDir
    Path directory;

    @Test
    void findsEveryAcknowledgedRequestThatIsThere() throws IOException, SQLException {
        assertThat(violations(
                        Instant.now(),
                        post("submit-0001", ORDER),
                        put("catalog", "/v1/products/00000000-0000-7000-8000-00000000a001")))
                .isEmpty();
    }

    @Test
    void namesAnAcknowledgedPostOfWhichNothingIsLeft() throws IOException, SQLException {
        Instant time = Instant.parse("2026-10-20T01:00:00Z");
        Instant now = Instant.now();

        assertThat(violations(now, post("submit-0099", LOST)))
                .containsExactlyInAnyOrder(
                        "requests.kept: POST /v1/purchase-orders by contoh-pp at %s was acknowledged, but procurement has no trace "
                                        .formatted(now)
                                + "of it (key submit-0099).",
                        "requests.kept: POST /v1/purchase-orders by contoh-pp at %s was acknowledged, but procurement has no "
                                        .formatted(now)
                                + "purchase_order %s.".formatted(LOST));
        // Services forget keys after a week, never the orders themselves.
        assertThat(violations(time.minus(Duration.ofDays(300)), post("submit-0099", LOST)))
                .hasSize(1)
                .allMatch(violation -> violation.contains("no purchase_order"));
    }

    @Test
    void namesAnAcknowledgedPutOfWhichNothingIsLeft() throws IOException, SQLException {
        Instant now = Instant.now();

        assertThat(violations(now, put("catalog", "/v1/sellers/" + LOST)))
                .containsExactly(
                        "requests.kept: PUT /v1/sellers/%s by contoh-pp at %s was acknowledged, but catalog has no seller %s."
                                .formatted(LOST, now, LOST));
    }

    @Test
    void saysWhichLineOfTheHistoryIsUnreadable() throws IOException, SQLException {
        Path history = directory.resolve("broken.jsonl");
        Files.write(history, List.of(post("submit-0001", ORDER).formatted(Instant.now()), "{\"time\":"));

        try (CleanCity city = CleanCity.clean()) {
            assertThatThrownBy(() -> city.violations(history)).hasStackTraceContaining("line 2 is no request");
        }
    }

    private List<String> violations(Instant time, String... lines) throws IOException, SQLException {
        Path history = Files.createTempFile(directory, "history", ".jsonl");
        Files.write(
                history,
                List.of(lines).stream().map(line -> line.formatted(time)).toList());
        try (CleanCity city = CleanCity.clean()) {
            return city.violations(history);
        }
    }

    private static String post(String key, String id) {
        return """
                {"time":"%%s","service":"procurement","method":"POST","path":"/v1/purchase-orders","key":"%s",\
                "subject":"contoh-pp","status":201,"id":"%s"}""".formatted(key, id);
    }

    private static String put(String service, String path) {
        return """
                {"time":"%%s","service":"%s","method":"PUT","path":"%s","key":null,"subject":"contoh-pp","status":201,\
                "id":null}""".formatted(service, path);
    }
}
