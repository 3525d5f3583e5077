package id.rewang.test.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which role may use which endpoint, and on whose things: {@code access-matrix.csv} of the service's test resources, a line
 * {@code method,path,roles,whose} each; {@code #} begins a comment.
 *
 * <p>Roles are separated by spaces, {@code *} is everybody with a token. {@code whose} names what must be the person's own
 * besides: {@code region}, {@code department} (for who works in one), {@code seller} (for sellers), or nothing.
 */
final class AccessMatrix {

    private static final Set<String> OWNERS = Set.of("region", "department", "seller");

    private final Map<String, Row> rows;

    private AccessMatrix(Map<String, Row> rows) {
        this.rows = rows;
    }

    private record Row(Set<String> roles, Set<String> whose) {}

    static AccessMatrix read() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/access-matrix.csv")) {
            if (in == null) {
                throw new IllegalStateException("src/test/resources/access-matrix.csv is missing");
            }
            Map<String, Row> matrix = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> add(matrix, cells));
            return new AccessMatrix(matrix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Row> matrix, String[] cells) {
        if (cells.length != 4 || !OWNERS.containsAll(words(cells[3]))) {
            throw new IllegalStateException("not method,path,roles,whose: " + String.join(",", cells));
        }
        String endpoint = cells[0].strip() + " " + cells[1].strip();
        if (matrix.put(endpoint, new Row(words(cells[2]), words(cells[3]))) != null) {
            throw new IllegalStateException(endpoint + " is in the access matrix twice");
        }
    }

    private static Set<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isBlank()).collect(Collectors.toSet());
    }

    Set<String> endpoints() {
        return rows.keySet();
    }

    boolean allows(Endpoint endpoint, String role) {
        return row(endpoint)
                .filter(row -> row.roles.contains("*") || row.roles.contains(role))
                .isPresent();
    }

    /** What must be the person's own. */
    Set<String> whose(Endpoint endpoint) {
        return row(endpoint).map(Row::whose).orElse(Set.of());
    }

    private Optional<Row> row(Endpoint endpoint) {
        return Optional.ofNullable(rows.get(endpoint.name()));
    }
}
