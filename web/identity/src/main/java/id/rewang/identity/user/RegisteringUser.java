package id.rewang.identity.user;

import id.rewang.identity.Put;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator says who somebody is and what their duties are. */
@Service
public class RegisteringUser {

    private static final String FIRST = "administrator";
    private static final String SUBJECT = "[a-z0-9][a-z0-9._@-]{2,98}";

    /** Duties within one department. */
    private static final Set<String> OF_A_DEPARTMENT = Set.of(
            Roles.PROCUREMENT_OFFICER,
            Roles.COMMITMENT_OFFICER,
            Roles.BUDGET_AUTHORITY,
            Roles.GOODS_RECEIVER,
            Roles.TECHNICAL_OFFICER,
            Roles.FINANCE_VERIFIER,
            Roles.TREASURER);

    private final Users users;
    private final IncompatibleDuties duties;
    private final Clock clock;
    private final boolean demonstration;

    RegisteringUser(
            Users users,
            IncompatibleDuties duties,
            Clock clock,
            @Value("${rewang.demonstration:false}") boolean demonstration) {
        this.users = users;
        this.duties = duties;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /**
     * Creates a user of the administrator's region, or replaces what is said of one.
     *
     * @throws ProblemException 404 for a user of another region, 412 and 428 as {@link ExpectedVersion} says, 422 {@code
     *                          incompatible-duties} when duties that the person holds at one time, over all accounts, must not meet
     */
    @Transactional
    public Put<User> register(String subject, UserProfile profile, ExpectedVersion expected, Actor actor) {
        check(subject, profile);
        Optional<User> known = users.lock(subject);
        if (known.isEmpty()) {
            User user = User.registered(subject, actor.region(), profile);
            checkDuties(user);
            if (!users.add(user)) {
                throw ProblemException.refused("subject-taken", "Somebody has just registered " + subject + ".");
            }
            return new Put<>(user, true);
        }
        User user = known.get();
        actor.mustShareRegion(user.region(), "user", subject);
        expected.check(user.version());
        if (user.isAs(profile)) {
            return new Put<>(user, false);
        }
        User changed = user.with(profile);
        checkDuties(changed);
        users.update(changed);
        return new Put<>(changed, false);
    }

    /**
     * Registers the administrator of a system that has no users yet.
     *
     * @return empty when it has users, other than an administrator who was registered so and has never signed in
     */
    @Transactional
    public Optional<User> registerFirst(String region) {
        if (!users.isEmptyBut(FIRST)) {
            return Optional.empty();
        }
        UserProfile profile =
                new UserProfile("Administrator", null, List.of(Roles.ADMINISTRATOR), null, null, null, null, false);
        users.add(User.registered(FIRST, region, profile));
        return users.find(FIRST);
    }

    private void check(String subject, UserProfile profile) {
        if (!subject.matches(SUBJECT)) {
            throw ProblemException.invalidField(
                    "subject", "invalid", "must have 3 to 99 small letters, digits or any of . _ @ -");
        }
        for (String role : profile.roles()) {
            if (!Roles.ALL.contains(role)) {
                throw ProblemException.invalidField("roles", "unknown", "must be roles of the platform");
            }
        }
        boolean ofDepartment = profile.roles().stream().anyMatch(OF_A_DEPARTMENT::contains);
        if (ofDepartment && profile.departmentId() == null) {
            throw ProblemException.invalidField("departmentId", "missing", "is needed for a duty of a department");
        }
        if (ofDepartment && profile.nip() == null) {
            throw ProblemException.invalidField("nip", "missing", "is needed for a duty of a department");
        }
        if (profile.roles().contains(Roles.SELLER) && profile.sellerId() == null) {
            throw ProblemException.invalidField("sellerId", "missing", "is needed for the role seller");
        }
        if (!profile.term().hasDays()) {
            throw ProblemException.invalidField("validTo", "out-of-range", "must not be before validFrom");
        }
        if (profile.isSample() && !demonstration) {
            throw ProblemException.refused("no-demonstration", "Sample people live in demonstrations only.");
        }
    }

    /** Of what has ended nothing is asked any more. */
    void checkDuties(User user) {
        Term ahead = user.term().and(Term.since(Term.today(clock)));
        if (!ahead.hasDays()) {
            return;
        }
        duties.check(Set.copyOf(user.roles()), ahead);
        String nip = user.nip();
        if (nip == null) {
            return;
        }
        for (User other : users.othersOfPerson(nip, user.subject())) {
            Term both = ahead.and(other.term());
            if (both.hasDays()) {
                Set<String> offices = new HashSet<>(user.roles());
                offices.addAll(other.roles());
                duties.check(offices, both);
            }
        }
    }
}
