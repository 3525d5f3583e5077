package id.rewang.city.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 29);

    private final Plan plan = Plan.of(Map.of(MONDAY, Step.ACCEPTED, THURSDAY, Step.CHECKED));

    @Test
    void eachDayGoesOnWhereTheOneBeforeStopped() {
        assertThat(plan.stepsOn(MONDAY)).containsExactly(Step.ORDERED, Step.APPROVED, Step.ACCEPTED);
        assertThat(plan.stepsOn(THURSDAY)).containsExactly(Step.PARTLY_DELIVERED, Step.SENT, Step.CHECKED);
        assertThat(plan.stepsOn(MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void knowsWhereItBeginsAndEnds() {
        assertThat(plan.begins()).isEqualTo(MONDAY);
        assertThat(plan.last()).isEqualTo(Step.CHECKED);
        assertThat(plan.does(Step.SENT, THURSDAY)).isTrue();
    }

    @Test
    void withoutADayThereIsNoPlan() {
        assertThatThrownBy(() -> Plan.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
