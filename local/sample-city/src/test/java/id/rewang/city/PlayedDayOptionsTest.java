package id.rewang.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.city.api.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlayedDayOptionsTest {

    private static final String[] COMPLETE = {
        "--catalog", "http://127.0.0.1:1",
        "--procurement", "http://127.0.0.1:2",
        "--payment", "http://127.0.0.1:3",
        "--identity", "http://127.0.0.1:5",
        "--bank", "http://127.0.0.1:4",
        "--secrets", "s",
        "--data", "d"
    };

    @Test
    void readsWhereEverythingIs() {
        PlayedDayOptions options = PlayedDayOptions.parse(COMPLETE);
        assertThat(options.services()).containsEntry(Service.PAYMENT, URI.create("http://127.0.0.1:3"));
        assertThat(options.data()).isEqualTo(Path.of("d"));
        assertThat(options.report()).isNull();
    }

    @Test
    void playsSixtyDaysBeforeUnlessToldOtherwise() {
        assertThat(PlayedDayOptions.parse(COMPLETE).pastDays()).isEqualTo(60);
        assertThat(PlayedDayOptions.parse(with("--past-days", "0")).pastDays()).isZero();
        assertThatThrownBy(() -> PlayedDayOptions.parse(with("--past-days", "61")))
                .hasMessageContaining("from 0 to 60");
        assertThatThrownBy(() -> PlayedDayOptions.parse(with("--past-days", "-1")))
                .hasMessageContaining("from 0 to 60");
    }

    private static String[] with(String option, String value) {
        return Stream.concat(Stream.of(COMPLETE), Stream.of(option, value)).toArray(String[]::new);
    }

    @Test
    void namesWhatIsUnknownOrMissing() {
        assertThatThrownBy(() -> PlayedDayOptions.parse("--speed", "9")).hasMessageContaining("--speed");
        assertThatThrownBy(() -> PlayedDayOptions.parse("--catalog", "http://127.0.0.1:1"))
                .hasMessageContaining("--procurement");
        assertThatThrownBy(() -> PlayedDayOptions.parse("--catalog")).hasMessageContaining("needs a value");
    }
}
