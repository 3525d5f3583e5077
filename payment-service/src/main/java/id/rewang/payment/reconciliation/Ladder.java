package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import id.rewang.payment.bankorder.Reference;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.reconciliation.Expectation.Kind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides what each statement line is: first by reference, one movement or the sum of a group; then by amount, where exactly one
 * movement and one line fit within the date window; then by what is known to be a bank fee. The rest fits nothing.
 */
final class Ladder {

    private static final List<String> FEE_WORDS = List.of("BIAYA", "ADMIN", "FEE", "PROVISI");

    private final int windowDays;
    private final Money feeLimit;
    private final List<Expectation> expectations;
    /** By our own references, which stand out in any text; the others are looked for in the text one by one. */
    private final Map<String, List<Expectation>> byOwnReference = new HashMap<>();

    private final List<Expectation> byOtherReference = new ArrayList<>();
    private final Set<Expectation> taken = new HashSet<>();
    private final Map<Line, Decision> decisions = new HashMap<>();

    /** What a line is. */
    sealed interface Decision {

        record Match(MatchedBy by, List<Expectation> shown) implements Decision {}

        record Fee() implements Decision {}

        record Unmatched(String reason) implements Decision {}
    }

    /**
     * @param windowDays days between movement and line that a match by amount allows
     * @param feeLimit   up to which a debit that speaks of fees is one
     */
    Ladder(List<Expectation> expectations, int windowDays, Money feeLimit) {
        this.expectations = expectations;
        this.windowDays = windowDays;
        this.feeLimit = feeLimit;
        for (Expectation expected : expectations) {
            for (String reference : expected.references()) {
                if (Reference.in(reference).isPresent()) {
                    byOwnReference
                            .computeIfAbsent(reference, key -> new ArrayList<>())
                            .add(expected);
                } else {
                    byOtherReference.add(expected);
                }
            }
        }
    }

    /** Decides every line. */
    Map<Line, Decision> decide(List<Line> lines) {
        for (Line line : lines) {
            byReference(line);
        }
        byAmount(lines);
        for (Line line : lines) {
            decisions.computeIfAbsent(line, this::rest);
        }
        return decisions;
    }

    private void byReference(Line line) {
        List<Expectation> meant = meant(line);
        if (meant.isEmpty()) {
            return;
        }
        List<Expectation> sameSign = meant.stream()
                .filter(expected ->
                        expected.amount().isNegative() == line.amount().isNegative())
                .toList();
        List<Expectation> open = sameSign.stream().filter(this::isOpen).toList();
        List<Expectation> shown = thatMake(line.amount(), open);
        if (!shown.isEmpty()) {
            match(line, MatchedBy.REFERENCE, shown);
        } else if (open.isEmpty() && sameSign.stream().anyMatch(expected -> !isOpen(expected))) {
            unmatched(line, "another line has shown " + names(sameSign) + " already");
        } else if (open.isEmpty()) {
            unmatched(line, "the bank books against " + names(meant) + " what is not expected");
        } else {
            unmatched(line, "the line's amount is not that of " + names(open));
        }
    }

    private List<Expectation> meant(Line line) {
        Set<Expectation> meant = new LinkedHashSet<>();
        for (String text : line.said()) {
            Reference.in(text).ifPresent(own -> meant.addAll(byOwnReference.getOrDefault(own, List.of())));
        }
        byOtherReference.stream()
                .filter(expected -> expected.references().stream().anyMatch(line::mentions))
                .forEach(meant::add);
        return List.copyOf(meant);
    }

    /** One of them, all of them, or all of one kind that make up the amount. */
    private static List<Expectation> thatMake(Money amount, List<Expectation> open) {
        List<Expectation> single = open.stream()
                .filter(expected -> expected.amount().equals(amount))
                .toList();
        if (!single.isEmpty()) {
            return List.of(single.getFirst());
        }
        if (sum(open).equals(amount)) {
            return open;
        }
        Map<Kind, List<Expectation>> byKind = open.stream().collect(Collectors.groupingBy(Expectation::kind));
        return byKind.values().stream()
                .filter(kind -> sum(kind).equals(amount))
                .findFirst()
                .orElse(List.of());
    }

    private void byAmount(List<Line> lines) {
        Map<Line, List<List<Expectation>>> candidates = lines.stream()
                .filter(line -> !decisions.containsKey(line))
                .collect(Collectors.toMap(Function.identity(), this::candidates));
        Map<Expectation, Long> wanted = candidates.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Line line : lines) {
            List<List<Expectation>> fitting = candidates.getOrDefault(line, List.of());
            if (fitting.size() == 1
                    && fitting.getFirst().stream().allMatch(expected -> Objects.equals(wanted.get(expected), 1L))) {
                match(line, MatchedBy.AMOUNT, fitting.getFirst());
            } else if (!fitting.isEmpty()) {
                unmatched(line, "several movements or lines have this amount");
            }
        }
    }

    private List<List<Expectation>> candidates(Line line) {
        List<Expectation> near = expectations.stream()
                .filter(this::isOpen)
                .filter(Expectation::certain)
                .filter(expected -> Math.abs(ChronoUnit.DAYS.between(expected.date(), line.date())) <= windowDays)
                .toList();
        List<List<Expectation>> fitting = new ArrayList<>();
        near.stream()
                .filter(expected -> expected.amount().equals(line.amount()))
                .forEach(expected -> fitting.add(List.of(expected)));
        near.stream()
                .filter(expected -> expected.group() != null)
                .collect(Collectors.groupingBy(expected -> Objects.requireNonNull(expected.group())))
                .values()
                .stream()
                .filter(group -> group.size() > 1 && sum(group).equals(line.amount()))
                .forEach(fitting::add);
        return fitting;
    }

    private Decision rest(Line line) {
        boolean small =
                line.amount().isNegative() && Money.ZERO.minus(line.amount()).compareTo(feeLimit) <= 0;
        if (small && line.saysAnyOf(FEE_WORDS)) {
            return new Decision.Fee();
        }
        return new Decision.Unmatched(
                line.amount().isNegative()
                        ? "no payment with this reference or amount is known"
                        : "no receipt or return with this reference or amount is known");
    }

    private boolean isOpen(Expectation expected) {
        return !expected.seen() && !taken.contains(expected);
    }

    private void match(Line line, MatchedBy by, List<Expectation> shown) {
        taken.addAll(shown);
        decisions.put(line, new Decision.Match(by, shown));
    }

    private void unmatched(Line line, String reason) {
        decisions.put(line, new Decision.Unmatched(reason));
    }

    private static Money sum(List<Expectation> expectations) {
        return expectations.stream().map(Expectation::amount).reduce(Money.ZERO, Money::plus);
    }

    private static String names(List<Expectation> expectations) {
        return expectations.stream()
                .map(Expectation::subject)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }
}
