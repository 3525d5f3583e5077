package id.rewang.portal.setup;

import id.rewang.portal.api.Identity;
import id.rewang.portal.api.Identity.User;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.setup.Step.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The steps to a first city, as they stand for somebody who has a part in them. */
@Component
class Checklist {

    /** Who has a step. */
    static final Set<String> DOERS = Set.of(Roles.ADMINISTRATOR, Roles.TRADE_OFFICER, Roles.TREASURY_OFFICER);

    private static final int HOLDERS_NAMED = 3;

    private final List<Step> steps;
    private final Identity identity;

    Checklist(List<Step> steps, Identity identity) {
        this.steps = steps.stream().sorted(Comparator.comparingInt(Step::place)).toList();
        this.identity = identity;
    }

    /**
     * A step as somebody sees it.
     *
     * @param mine    whether it is this person's duty
     * @param tally   how much there is; {@code null} for who may not see it
     * @param holders names of those whose duty it is, for administrators, when it is somebody else's
     */
    public record Entry(Step step, boolean mine, @Nullable Tally tally, List<String> holders) {

        public String name() {
            return step.name();
        }

        public String role() {
            return step.role();
        }
    }

    List<Entry> of(Person person) {
        return steps.stream().map(step -> entry(step, person)).toList();
    }

    /** This person's steps of which nothing is there yet. */
    List<Step> waitingFor(Person person) {
        return steps.stream()
                .filter(step -> person.is(step.role()) && step.tally().count() == 0)
                .toList();
    }

    /**
     * @throws ResponseStatusException 404 for no step
     * @throws AccessDeniedException   for somebody else's
     */
    Step mine(String name, Person person) {
        Step wanted = steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!person.is(wanted.role())) {
            throw new AccessDeniedException("the step " + name + " is not this person's");
        }
        return wanted;
    }

    private Entry entry(Step step, Person person) {
        boolean mine = person.is(step.role());
        List<String> holders = mine || !person.is(Roles.ADMINISTRATOR)
                ? List.of()
                : identity.users(null, step.role(), HOLDERS_NAMED, null).items().stream()
                        .map(User::name)
                        .toList();
        return new Entry(step, mine, tally(step, person).orElse(null), holders);
    }

    private static Optional<Tally> tally(Step step, Person person) {
        return person.isAny(step.readers()) ? Optional.of(step.tally()) : Optional.empty();
    }
}
