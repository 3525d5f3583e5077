package id.rewang.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A service refuses to start on a database on which another text of a migration ran, a comment's included. What is listed in
 * {@code released-migrations.txt} may have run somewhere.
 */
class ReleasedMigrationsTest {

    private static final Path PROJECT = Path.of("../..");

    @Test
    void aReleasedMigrationStaysAsItIs() throws IOException {
        Set<String> released = released();
        released.removeAll(present());
        assertThat(released)
                .as("migrations that were changed or removed: put them back and write a new one")
                .isEmpty();
    }

    @Test
    void everyMigrationIsListed() throws IOException {
        Set<String> present = present();
        present.removeAll(released());
        assertThat(present).as("lines to add to released-migrations.txt").isEmpty();
    }

    private static Set<String> released() throws IOException {
        return new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/released-migrations.txt")));
    }

    private static Set<String> present() throws IOException {
        try (Stream<Path> files = Files.find(
                PROJECT,
                10,
                (file, attributes) -> file.toString().matches(".*/src/main/resources/db/.*/V\\d+__\\w+\\.sql"))) {
            return files.map(ReleasedMigrationsTest::line).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String line(Path migration) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(migration));
            return HexFormat.of().formatHex(digest) + "  " + PROJECT.relativize(migration);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(migration.toString(), e);
        }
    }
}
