package id.rewang.test.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which role may use which endpoint: {@code access-matrix.csv} of the service's test resources, a line
 * {@code method,path,roles} each, roles separated by spaces, {@code *} for everybody with a token; {@code #} begins a
 * comment.
 */
final class AccessMatrix {

    private final Map<String, Set<String>> rolesByEndpoint;

    private AccessMatrix(Map<String, Set<String>> rolesByEndpoint) {
        this.rolesByEndpoint = rolesByEndpoint;
    }

    static AccessMatrix read() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/access-matrix.csv")) {
            if (in == null) {
                throw new IllegalStateException("src/test/resources/access-matrix.csv is missing");
            }
            Map<String, Set<String>> matrix = new TreeMap<>();
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

    private static void add(Map<String, Set<String>> matrix, String[] cells) {
        if (cells.length != 3) {
            throw new IllegalStateException("not method,path,roles: " + String.join(",", cells));
        }
        String endpoint = cells[0].strip() + " " + cells[1].strip();
        if (matrix.put(endpoint, Set.of(cells[2].strip().split(" +"))) != null) {
            throw new IllegalStateException(endpoint + " is in the access matrix twice");
        }
    }

    Set<String> endpoints() {
        return rolesByEndpoint.keySet();
    }

    boolean allows(Endpoint endpoint, String role) {
        @Nullable Set<String> roles = rolesByEndpoint.get(endpoint.name());
        return roles != null && (roles.contains("*") || roles.contains(role));
    }
}
