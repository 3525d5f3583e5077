package id.rewang.bank.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path directory;

    /** What another process does while a bank is open. */
    static final class SecondBank {

        private static final int LEFT_IT_ALONE = 7;

        public static void main(String[] arguments) {
            try {
                open(Path.of(arguments[0]));
                System.exit(0);
            } catch (IllegalStateException inUse) {
                System.exit(LEFT_IT_ALONE);
            }
        }
    }

    @Test
    void aSecondProcessLeavesTheJournalOfARunningBankAlone() throws Exception {
        try (Bank bank = open(directory)) {
            bank.openAccount("1140000000", "RKUD (data contoh)", Account.Kind.REGIONAL_TREASURY, 100);
            long length = Files.size(directory.resolve("bank.journal"));

            assertThat(exitStatusOfASecondBank()).isEqualTo(SecondBank.LEFT_IT_ALONE);
            assertThat(directory.resolve("bank.journal")).hasSize(length);
        }
    }

    private static Bank open(Path directory) {
        return new Bank(directory, "114", Duration.ZERO, Clock.systemUTC());
    }

    private int exitStatusOfASecondBank() throws IOException, InterruptedException {
        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondBank.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return second.exitValue();
    }
}
