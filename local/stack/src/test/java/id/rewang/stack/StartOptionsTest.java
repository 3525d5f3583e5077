package id.rewang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    @Test
    void isHelpedWithoutBuilding() throws Exception {
        assertThat(said("--help")).isEqualTo(StartOptions.USAGE);
        assertThat(said("--data", "/tmp/city", "--help")).isEqualTo(StartOptions.USAGE);
        assertThat(said("token", "auditor", "--help")).isEqualTo(TokenCommand.USAGE);
    }

    /** Where there is neither a JDK nor Maven. */
    private static String said(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/bash", "../../start"));
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().clear();
        start.environment().put("PATH", "/usr/bin:/bin");
        Process process = start.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    @Test
    void helpNamesTheOptionsThatThereAre() {
        String options = StartOptions.USAGE.substring(0, StartOptions.USAGE.indexOf("./start token"));
        assertThat(Pattern.compile("--[a-z-]+").matcher(options).results().map(MatchResult::group))
                .containsOnly(
                        "--data",
                        "--port-base",
                        "--empty",
                        "--past-days",
                        "--exit-after-day",
                        "--report",
                        "--property");
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
