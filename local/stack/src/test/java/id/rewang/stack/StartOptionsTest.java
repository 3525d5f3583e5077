package id.rewang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {

    @Test
    void withoutOptionsPlaysTheDayOnTheUsualPortsAndStays() {
        StartOptions options = StartOptions.parse(List.of());

        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.ports()).isEqualTo(PortPlan.usual());
        assertThat(options.empty()).isFalse();
        assertThat(options.exitAfterDay()).isFalse();
        assertThat(options.pastDays()).isEqualTo(60);
    }

    @Test
    void takesEveryOption() {
        StartOptions options = StartOptions.parse(List.of(
                "--data",
                "/tmp/city",
                "--port-base",
                "20000",
                "--empty",
                "--past-days",
                "7",
                "--exit-after-day",
                "--report",
                "/tmp/day.json",
                "--property",
                "rewang.demonstration=false"));

        assertThat(options.data()).isEqualTo(Path.of("/tmp/city"));
        assertThat(options.ports().bank()).isEqualTo(20_005);
        assertThat(options.empty()).isTrue();
        assertThat(options.pastDays()).isEqualTo(7);
        assertThat(options.exitAfterDay()).isTrue();
        assertThat(options.report()).isEqualTo(Path.of("/tmp/day.json"));
        assertThat(options.properties()).containsEntry("rewang.demonstration", "false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--dat",
                "--data",
                "--port-base x",
                "--port-base 5",
                "--property =1",
                "--report",
                "--past-days 61"
            })
    void saysWhatIsWrongWithTheCommandLine(String line) {
        assertThatThrownBy(() -> StartOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining(line.split(" ")[0]);
    }
}
