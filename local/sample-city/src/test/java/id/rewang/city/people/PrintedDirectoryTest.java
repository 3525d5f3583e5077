package id.rewang.city.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Person;
import id.rewang.city.people.SamplePerson.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedDirectoryTest {

    private final List<String> printed = new ArrayList<>();

    @Test
    void printsTheTwoOfARoleForWhomMostWorkWaitsAndOneOfThoseWhoHaveNone() {
        new PrintedDirectory(printed::add)
                .publish(List.of(
                        person("ppk-a", "PPK", 1),
                        person("ppk-b", "PPK", 4),
                        person("ppk-c", "PPK", 2),
                        person("auditor", "Inspektorat", 0),
                        person("auditor-2", "Inspektorat", 0)));

        assertThat(printed)
                .filteredOn(line -> line.contains("PPK"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("ppk-b", "4 orders to decide"),
                        second -> assertThat(second).contains("ppk-c", "2 orders to decide"));
        assertThat(printed).filteredOn(line -> line.contains("Inspektorat")).hasSize(1);
    }

    private static SamplePerson person(String subject, String role, int orders) {
        return new SamplePerson(
                new Person(subject, null, subject, List.of(), "35.73", null, null),
                role,
                "Dinas Contoh (data contoh)",
                orders == 0 ? List.of() : List.of(new Work(Task.TO_DECIDE, orders)));
    }
}
