package id.rewang.procurement.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-05T10:00+07:00[Asia/Jakarta], 3, 2026-10-08T23:59:59+07:00[Asia/Jakarta]",
        "2026-10-08T10:00+07:00[Asia/Jakarta], 3, 2026-10-13T23:59:59+07:00[Asia/Jakarta]",
        "2026-10-10T10:00+07:00[Asia/Jakarta], 1, 2026-10-12T23:59:59+07:00[Asia/Jakarta]",
        "2026-10-09T23:59+07:00[Asia/Jakarta], 5, 2026-10-16T23:59:59+07:00[Asia/Jakarta]"
    })
    void countsMondayToFridayAndEndsWithTheDay(ZonedDateTime from, int days, ZonedDateTime end) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(end);
    }
}
