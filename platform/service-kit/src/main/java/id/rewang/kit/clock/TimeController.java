package id.rewang.kit.clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/time")
@Tag(name = "Time")
class TimeController {

    private final BusinessClock clock;

    TimeController(BusinessClock clock) {
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Business time, by which deadlines and dates go")
    Reading read() {
        return new Reading(clock.instant(), clock.today());
    }

    record Reading(Instant instant, LocalDate date) {}
}
