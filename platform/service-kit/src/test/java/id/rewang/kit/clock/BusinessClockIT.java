package id.rewang.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rewang.kit.sample.WholeSampleService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeSampleService
class BusinessClockIT {

    @Autowired
    BusinessClock clock;

    @Autowired
    ClockShift shift;

    @Autowired
    ClockController controller;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void back() {
        shift.set(Duration.ZERO);
    }

    @Test
    void goesOnFromWhereItIsShiftedTo() {
        Instant evening = Clock.systemUTC()
                .instant()
                .plus(40, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(18, ChronoUnit.HOURS);

        controller.set(new ClockController.Setting(evening));

        assertThat(clock.instant()).isCloseTo(evening, within(5, ChronoUnit.SECONDS));
        LocalDate nextDayInJakarta =
                LocalDate.ofInstant(evening, java.time.ZoneOffset.UTC).plusDays(1);
        assertThat(clock.today()).isEqualTo(nextDayInJakarta);
    }

    @Test
    void keepsTheShiftInTheDatabaseForARestartAndForOtherInstances() {
        controller.set(new ClockController.Setting(Clock.systemUTC().instant().plus(Duration.ofDays(3))));

        BusinessClock restarted = new BusinessClock(Clock.systemUTC(), new ClockShift(jdbc));

        assertThat(restarted.instant()).isCloseTo(clock.instant(), within(5, ChronoUnit.SECONDS));
    }
}
