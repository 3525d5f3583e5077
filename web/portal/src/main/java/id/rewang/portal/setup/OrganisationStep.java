package id.rewang.portal.setup;

import id.rewang.portal.api.Page;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Department;
import id.rewang.portal.api.Procurement.DepartmentProfile;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The departments of the region. */
@Component
class OrganisationStep implements Step {

    private static final SheetLayout DEPARTMENTS = new SheetLayout(
            "OPD",
            List.of(
                    KnownDepartments.column(),
                    Column.of("name", "Nama", Reading.text(200), "Dinas Kesehatan (contoh)")),
            List.of(KnownDepartments.COLUMN));

    private final Procurement procurement;

    OrganisationStep(Procurement procurement) {
        this.procurement = procurement;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public String role() {
        return Roles.ADMINISTRATOR;
    }

    @Override
    public Set<String> readers() {
        return Checklist.DOERS;
    }

    @Override
    public List<SheetLayout> sheets() {
        return List.of(DEPARTMENTS);
    }

    @Override
    public List<CodeList> codes() {
        return List.of();
    }

    @Override
    public Tally tally() {
        Page<Department> first = procurement.departments(Pages.SIZE, null);
        return new Tally(first.items().size(), first.next() != null);
    }

    @Override
    public Work begin(Person person, List<FilledRow> rows) {
        KnownDepartments known = KnownDepartments.read(procurement);
        return new Work() {
            @Override
            public Standing check(FilledRow row, Faults faults) {
                Optional<Department> existing = known.find(row.text(KnownDepartments.COLUMN));
                return existing.map(department ->
                                department.name().equals(row.text("name")) ? Standing.PRESENT : Standing.DIFFERS)
                        .orElse(Standing.FRESH);
            }

            @Override
            public boolean apply(FilledRow row) {
                String code = row.text(KnownDepartments.COLUMN);
                UUID id = known.idOf(row, person.region());
                return Applying.creates(() -> procurement.setUpDepartment(
                        id, new DepartmentProfile(person.region(), code, row.text("name"))));
            }
        };
    }
}
