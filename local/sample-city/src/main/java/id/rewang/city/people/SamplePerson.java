package id.rewang.city.people;

import id.rewang.city.api.Person;
import java.util.List;

/**
 * Somebody of the sample whom one can be.
 *
 * @param role      as people call it, such as {@code Bendahara}
 * @param belongsTo name of the department, seller or region
 * @param waiting   what this person has to do, the most urgent first; empty for most
 */
public record SamplePerson(Person person, String role, String belongsTo, List<Work> waiting) {

    /** @param what in the plural, such as {@code orders to answer} */
    public record Work(String what, int count) {

        @Override
        public String toString() {
            return count + " " + what;
        }
    }

    public int amountOfWork() {
        return waiting.stream().mapToInt(Work::count).sum();
    }
}
