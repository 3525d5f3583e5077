package id.rewang.procurement.department;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.policy.IncompatibleDuties;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator names who holds which offices in a department. */
@Service
public class AppointingOfficial {

    private final Departments departments;
    private final IncompatibleDuties duties;

    AppointingOfficial(Departments departments, IncompatibleDuties duties) {
        this.departments = departments;
        this.duties = duties;
    }

    /** @return the official, in version 0 when newly appointed */
    @Transactional
    public Official appoint(
            UUID departmentId, String nip, ExpectedVersion version, String name, List<String> roles, Actor actor) {
        Department department =
                departments.lock(departmentId).orElseThrow(() -> ProblemException.notFound("department", departmentId));
        actor.mustShareRegion(department.region(), "department", departmentId);
        for (int i = 0; i < roles.size(); i++) {
            if (!Roles.ALL.contains(roles.get(i))) {
                throw ProblemException.invalidField("roles[" + i + "]", "unknown-role", "is no role of the platform");
            }
        }
        duties.clashAmong(Set.copyOf(roles)).ifPresent(clash -> {
            throw ProblemException.refused(
                    "incompatible-duties",
                    clash.sentence(),
                    new FieldProblem("roles", "incompatible-duties", clash.sentence()));
        });
        Optional<Official> existing = departments.lockOfficial(departmentId, nip);
        existing.ifPresent(o -> version.check(o.version()));
        Official official = new Official(nip, existing.map(o -> o.version() + 1).orElse(0L), name, List.copyOf(roles));
        departments.put(departmentId, official);
        return official;
    }
}
