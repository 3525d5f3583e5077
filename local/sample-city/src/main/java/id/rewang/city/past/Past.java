package id.rewang.city.past;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened before the day that is told.
 *
 * @param days           working days, the oldest first
 * @param orders         oldest first, those that are still under way at the end included
 * @param replenishments of the departments' UP
 */
public record Past(List<LocalDate> days, List<PlannedOrder> orders, List<Replenishment> replenishments) {

    /** Cash that the treasury gives a department for what it has spent (SP2D-GU). */
    public record Replenishment(LocalDate date, SampleDepartment department, Rupiah amount) {

        public String sp2dNumber() {
            return "900/%02d%02d/SP2D-GU/%d.%d"
                    .formatted(date.getMonthValue(), date.getDayOfMonth(), department.number(), date.getYear());
        }
    }

    public static Past none() {
        return new Past(List.of(), List.of(), List.of());
    }
}
