package id.rewang.system.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The portal's pages and forms with the roles that may use them; a test of the portal keeps the table complete. */
final class AccessTable {

    private static final Path FILE = Path.of("../../web/portal/src/test/resources/access-table.csv");
    private static final String EVERYBODY = "*";

    private final List<Row> rows;

    private AccessTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * A page or form.
     *
     * @param path with its variables in braces
     */
    record Row(String method, String path, Set<String> roles) {

        boolean isFor(String role) {
            return roles.contains(role) || roles.contains(EVERYBODY);
        }

        boolean isPage() {
            return method.equals("GET");
        }

        /** The address with something put in for each variable in turn. */
        String with(String... values) {
            String address = path;
            for (String value : values) {
                address = address.replaceFirst("\\{[^}]+}", value);
            }
            return address;
        }

        long variables() {
            return path.chars().filter(sign -> sign == '{').count();
        }

        private boolean matches(String address) {
            return Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+"), address);
        }
    }

    static AccessTable read() throws IOException {
        return new AccessTable(Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(","))
                .map(cells -> new Row(cells[0], cells[1], Set.copyOf(Arrays.asList(cells[2].split(" ")))))
                .toList());
    }

    List<Row> rows() {
        return rows;
    }

    /** The page at an address; of two that fit the one that names it more exactly. */
    Optional<Row> pageAt(String address) {
        return rows.stream()
                .filter(row -> row.isPage() && row.matches(address))
                .min(Comparator.comparingLong(Row::variables));
    }
}
