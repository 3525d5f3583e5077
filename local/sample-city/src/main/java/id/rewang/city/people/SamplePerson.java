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

    public record Work(Task task, int count) {

        String inEnglish() {
            return task.english(count);
        }

        String inIndonesian() {
            return task.indonesian(count);
        }
    }

    public int amountOfWork() {
        return waiting.stream().mapToInt(Work::count).sum();
    }
}
