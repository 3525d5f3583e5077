package id.rewang.invariants;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client was told had happened did happen: every acknowledged POST has its row of idempotency keys, which is
 * written in the transaction of the use case, and everything that an answer named exists.
 */
final class AcknowledgedRequestsKept implements Invariant {

    /** Services forget idempotency keys after seven days; the margin is for clocks that differ. */
    private static final Duration KEYS_KEPT = Duration.ofDays(6);

    private static final int AT_ONCE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path history;

    AcknowledgedRequestsKept(Path history) {
        this.history = history;
    }

    @Override
    public String id() {
        return "requests.kept";
    }

    @Override
    public String sentence() {
        return "No acknowledged request is lost.";
    }

    @Override
    public boolean settlesLater() {
        return false;
    }

    @Override
    public void look(Snapshot snapshot, Findings findings) throws SQLException, IOException {
        try (BufferedReader lines = Files.newBufferedReader(history)) {
            List<AcknowledgedRequest> batch = new ArrayList<>(AT_ONCE);
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(request(line, ++number));
                if (batch.size() == AT_ONCE) {
                    judge(batch, snapshot, findings);
                    batch.clear();
                }
            }
            judge(batch, snapshot, findings);
        }
    }

    private AcknowledgedRequest request(String line, int number) throws IOException {
        try {
            return JSON.readValue(line, AcknowledgedRequest.class);
        } catch (JacksonException e) {
            throw new IOException(
                    "%s, line %d is no request: %s".formatted(history, number, e.getOriginalMessage()), e);
        }
    }

    private static void judge(List<AcknowledgedRequest> batch, Snapshot snapshot, Findings findings)
            throws SQLException {
        judgeKeys(batch, snapshot, findings);
        judgeResources(batch, snapshot, findings);
    }

    private static void judgeKeys(List<AcknowledgedRequest> batch, Snapshot snapshot, Findings findings)
            throws SQLException {
        Instant remembered = Instant.now().minus(KEYS_KEPT);
        Map<Service, List<AcknowledgedRequest>> posts = batch.stream()
                .filter(request -> request.key() != null && request.time().isAfter(remembered))
                .collect(Collectors.groupingBy(AcknowledgedRequest::answeredBy));
        for (Map.Entry<Service, List<AcknowledgedRequest>> entry : posts.entrySet()) {
            List<AcknowledgedRequest> requests = entry.getValue();
            Set<String> kept = snapshot.present(
                    entry.getKey(),
                    "select subject || ' ' || key from idempotency_key where key = any (?)",
                    requests.stream().map(AcknowledgedRequest::key).toList());
            requests.stream()
                    .filter(request -> !kept.contains(request.subject() + " " + request.key()))
                    .forEach(lost -> findings.add("%s was acknowledged, but %s has no trace of it (key %s)."
                            .formatted(lost, lost.service(), lost.key())));
        }
    }

    private static void judgeResources(List<AcknowledgedRequest> batch, Snapshot snapshot, Findings findings)
            throws SQLException {
        Map<String, Map<AcknowledgedRequest.Resource, AcknowledgedRequest>> tables = new HashMap<>();
        for (AcknowledgedRequest request : batch) {
            request.made()
                    .ifPresent(made -> tables.computeIfAbsent(made.table(), unseen -> new LinkedHashMap<>())
                            .put(made, request));
        }
        for (Map.Entry<String, Map<AcknowledgedRequest.Resource, AcknowledgedRequest>> table : tables.entrySet()) {
            Set<AcknowledgedRequest.Resource> made = table.getValue().keySet();
            Set<String> present = snapshot.present(
                    made.iterator().next().service(),
                    "select id::text from %s where id = any (cast(? as uuid[]))".formatted(table.getKey()),
                    made.stream().map(AcknowledgedRequest.Resource::id).toList());
            table.getValue().forEach((resource, request) -> {
                if (!present.contains(resource.id())) {
                    findings.add("%s was acknowledged, but %s has no %s %s."
                            .formatted(request, request.service(), resource.table(), resource.id()));
                }
            });
        }
    }
}
