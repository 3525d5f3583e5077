package id.rewang.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    @Test
    void countsDaysInJakarta() {
        Instant lateInTheEvening = Instant.parse("2026-12-31T17:00:00Z");
        BusinessClock clock = BusinessClock.of(Clock.fixed(lateInTheEvening, ZoneOffset.UTC));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(BusinessClock.dateOf(lateInTheEvening.minusMillis(1))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void cannotBeShiftedInProduction() {
        ClockController controller = new ClockController(BusinessClock.of(Clock.systemUTC()), null);

        assertThatThrownBy(() -> controller.set(new ClockController.Setting(Instant.parse("2026-10-30T00:30:00Z"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("not-in-production"));
    }
}
