package id.rewang.procurement.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Monday to Friday. Public holidays are not known here: a deadline may fall on one. */
public final class WorkingDays {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private WorkingDays() {}

    /** The end of the given number of working days after this moment's day. */
    public static ZonedDateTime after(ZonedDateTime moment, int count) {
        LocalDate day = moment.toLocalDate();
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(END_OF_DAY).atZone(moment.getZone());
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
