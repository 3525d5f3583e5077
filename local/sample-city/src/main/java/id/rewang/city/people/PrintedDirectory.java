package id.rewang.city.people;

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
        Map<String, List<SamplePerson>> byRole = people.stream()
                .collect(Collectors.groupingBy(SamplePerson::role, LinkedHashMap::new, Collectors.toList()));
        byRole.forEach((role, theirs) -> theirs.stream()
                .sorted(Comparator.comparingInt(SamplePerson::amountOfWork).reversed())
                .limit(theirs.stream().anyMatch(one -> one.amountOfWork() > 0) ? OF_A_ROLE : 1)
                .filter(one -> one.amountOfWork() > 0 || theirs.stream().allMatch(other -> other.amountOfWork() == 0))
                .forEach(this::print));
    }

    private void print(SamplePerson one) {
        String waiting = one.waiting().stream().map(Object::toString).collect(Collectors.joining(", "));
        out.accept("  %-14s %-28s %-42s %s"
                .formatted(
                        one.role(),
                        one.person().subject(),
                        one.belongsTo().replace(" (data contoh)", ""),
                        waiting.isEmpty() ? "-" : waiting));
    }
}
