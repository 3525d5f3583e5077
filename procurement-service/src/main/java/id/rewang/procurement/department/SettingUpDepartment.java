package id.rewang.procurement.department;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator creates a department of the region, or changes its code or name. */
@Service
public class SettingUpDepartment {

    private final Departments departments;

    SettingUpDepartment(Departments departments) {
        this.departments = departments;
    }

    /** @return the department, in version 0 when it is new */
    @Transactional
    public Department setUp(UUID id, ExpectedVersion version, String region, String code, String name, Actor actor) {
        Optional<Department> existing = departments.lock(id);
        existing.ifPresent(d -> {
            actor.mustShareRegion(d.region(), "department", id);
            version.check(d.version());
        });
        if (!region.equals(actor.region())) {
            throw ProblemException.refused(
                    "other-region",
                    "A department belongs to the region of who sets it up, " + actor.region() + ".",
                    new FieldProblem("region", "other-region", "must be " + actor.region()));
        }
        if (departments.isCodeTaken(region, code, id)) {
            throw ProblemException.refused(
                    "code-taken",
                    "Another department of the region has the code " + code + ".",
                    new FieldProblem("code", "taken", "is taken by another department"));
        }
        Department department =
                new Department(id, existing.map(d -> d.version() + 1).orElse(0L), region, code, name);
        departments.put(department);
        return department;
    }
}
