package id.rewang.city.people;

import id.rewang.city.people.SamplePerson.Work;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints one or two people of each role, those for whom most work waits. */
public final class PrintedDirectory implements PeopleDirectory {

    private static final int OF_A_ROLE = 2;

    private final Consumer<String> out;

    public PrintedDirectory(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void publish(List<SamplePerson> people) {
        out.accept("");
        out.accept("One can be");
        Map<String, List<SamplePerson>> byRole = people.stream()
                .collect(Collectors.groupingBy(SamplePerson::role, LinkedHashMap::new, Collectors.toList()));
        byRole.values().forEach(theirs -> busiest(theirs).forEach(this::print));
    }

    /** Of a role without any work, one. */
    private static List<SamplePerson> busiest(List<SamplePerson> theirs) {
        List<SamplePerson> busy = theirs.stream()
                .filter(one -> one.amountOfWork() > 0)
                .sorted(Comparator.comparingInt(SamplePerson::amountOfWork).reversed())
                .limit(OF_A_ROLE)
                .toList();
        return busy.isEmpty() ? theirs.subList(0, 1) : busy;
    }

    private void print(SamplePerson one) {
        String waiting = one.waiting().stream().map(Work::inEnglish).collect(Collectors.joining(", "));
        out.accept("  %-14s %-28s %-42s %s"
                .formatted(
                        one.role(),
                        one.person().subject(),
                        one.belongsTo().replace(" (data contoh)", ""),
                        waiting.isEmpty() ? "-" : waiting));
    }
}
