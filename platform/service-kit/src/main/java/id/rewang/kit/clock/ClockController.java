package id.rewang.kit.clock;

import id.rewang.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Operations")
@RequestMapping("/ops/clock")
@PreAuthorize("hasRole('operator')")
class ClockController {

    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final BusinessClock clock;
    private final @Nullable ClockShift shift;

    ClockController(BusinessClock clock, @Nullable ClockShift shift) {
        this.clock = clock;
        this.shift = shift;
    }

    @GetMapping
    @Operation(summary = "Business time")
    Reading read() {
        return new Reading(clock.instant(), clock.today());
    }

    @PutMapping
    @Operation(summary = "Shift business time; in demonstrations only. It goes on from there")
    Reading set(@Valid @RequestBody Setting setting) {
        if (shift == null) {
            throw ProblemException.forbidden("not-in-production", "Business time is the real time here.");
        }
        if (setting.instant().isBefore(EARLIEST) || !setting.instant().isBefore(LATEST)) {
            throw ProblemException.invalidField("instant", "out-of-range", "must lie between 2020 and 2100");
        }
        shift.set(Duration.between(Clock.systemUTC().instant(), setting.instant()));
        return read();
    }

    record Setting(@NotNull Instant instant) {}

    record Reading(Instant instant, LocalDate date) {}
}
