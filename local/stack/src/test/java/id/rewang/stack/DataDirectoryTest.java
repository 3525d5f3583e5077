package id.rewang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.stack.process.StackException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void onlyOneWorksOnItAtATime() {
        try (DataDirectory first = DataDirectory.take(directory)) {
            assertThatThrownBy(() -> DataDirectory.take(directory))
                    .isInstanceOf(StackException.class)
                    .hasMessageContainingAll("already runs", directory.toString(), "--data");
            assertThat(first.secrets().directory()).isEqualTo(directory.resolve("secrets"));
        }
        try (DataDirectory next = DataDirectory.take(directory)) {
            assertThat(next.server("kafka")).isEqualTo(directory.resolve("kafka"));
        }
    }

    @Test
    void aServicesPasswordIsMadeOnceAndIsItsOwn() {
        try (DataDirectory data = DataDirectory.take(directory)) {
            String made = data.secrets().databasePassword("catalog");
            assertThat(made).hasSizeGreaterThan(20);
            assertThat(data.secrets().databasePassword("catalog")).isEqualTo(made);
            assertThat(data.secrets().databasePassword("payment")).isNotEqualTo(made);
        }
    }
}
