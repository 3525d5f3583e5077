package id.rewang.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.stack.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker as an operator runs it: exit status 0, 1 or 2. */
class CommandLineIT {

    @TempDir
    Path directory;

    @Test
    void endsWithZeroWhenEverythingHolds() throws IOException {
        assertThat(Main.run("--config", configuration(), "--quiet-seconds", "0"))
                .isZero();
    }

    @Test
    void endsWithOneWhenSomethingDoesNot() throws IOException {
        Path history = Files.writeString(directory.resolve("history.jsonl"), """
                {"time":"2026-10-20T01:00:00Z","service":"catalog","method":"PUT","path":"/v1/sellers/%s","subject":"s"}
                """.formatted(UUID.randomUUID()));

        assertThat(Main.run("--config", configuration(), "--history", history.toString(), "--json"))
                .isEqualTo(1);
    }

    @Test
    void endsWithTwoWhenTheHistoryCannotBeRead() throws IOException {
        assertThat(Main.run("--config", configuration(), "--history", "nowhere.jsonl"))
                .isEqualTo(2);
    }

    @Test
    void endsWithTwoWhenADatabaseCannotBeReached() {
        String nowhere = "jdbc:postgresql://127.0.0.1:1/none?user=u&password=p";

        assertThat(Main.run("--catalog", nowhere, "--procurement", nowhere, "--payment", nowhere))
                .isEqualTo(2);
    }

    @Test
    void endsWithTwoWhenItIsMisused() {
        assertThat(Main.run("--unknown", "x")).isEqualTo(2);
        assertThat(Main.run("--catalog", "jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(2);
        assertThat(Main.run("--quiet-seconds", "soon")).isEqualTo(2);
        assertThat(Main.run("--config", directory.resolve("none").toString())).isEqualTo(2);
    }

    private String configuration() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Service service : Service.values()) {
            Database database = CleanCity.database(service);
            lines.add(service.id() + "=" + database.url());
            lines.add(service.id() + ".user=" + database.user());
            lines.add(service.id() + ".password=" + database.password());
        }
        return Files.write(directory.resolve("checker.properties"), lines).toString();
    }
}
