package id.rewang.city.past;

import id.rewang.city.data.City;
import id.rewang.city.data.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Monday to Friday, public holidays left out. */
public final class WorkingDays {

    private static final Set<LocalDate> HOLIDAYS = Table.read(City.class, "holidays-2026.csv").stream()
            .map(row -> LocalDate.parse(row.get("date")))
            .collect(Collectors.toUnmodifiableSet());

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    /** So many working days that end before the day given, the oldest first. */
    public static List<LocalDate> before(LocalDate day, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate candidate = day.minusDays(1); days.size() < count; candidate = candidate.minusDays(1)) {
            if (isWorkingDay(candidate)) {
                days.addFirst(candidate);
            }
        }
        return days;
    }

    /** The working day that lies so many working days after the day given. */
    public static LocalDate after(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = count; left > 0; ) {
            found = found.plusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** The day itself, or the next working day. */
    public static LocalDate notBefore(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }
}
