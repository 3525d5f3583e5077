package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog.Code;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Department;
import id.rewang.portal.setup.Step.CodeList;
import id.rewang.portal.setup.Step.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The departments of the region by their code. */
final class KnownDepartments {

    /** The column that names a department. */
    static final String COLUMN = "departmentCode";

    private final Map<String, Department> byCode = new HashMap<>();

    private KnownDepartments(List<Department> all) {
        all.forEach(department -> byCode.put(department.code(), department));
    }

    static KnownDepartments read(Procurement procurement) {
        return new KnownDepartments(Pages.all(cursor -> procurement.departments(Pages.SIZE, cursor)));
    }

    static Column column() {
        return Column.of(COLUMN, "Kode OPD", Reading.capitals("[A-Z0-9-]{2,30}", "DINKES"), "DINKES");
    }

    static CodeList codes(Procurement procurement) {
        return new CodeList(
                "Kode OPD",
                Pages.all(cursor -> procurement.departments(Pages.SIZE, cursor)).stream()
                        .map(department -> new Code(department.code(), department.name()))
                        .toList());
    }

    Optional<Department> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The department that the row names; the fault is at its column if there is none. */
    Optional<UUID> of(FilledRow row, Faults faults) {
        Optional<UUID> found = find(row.text(COLUMN)).map(Department::id);
        if (found.isEmpty()) {
            faults.at(COLUMN, "unknown-department", row.text(COLUMN));
        }
        return found;
    }

    /** The department of a row that was found right; asking for one that is gone is refused by the service. */
    UUID idOf(FilledRow row, String region) {
        String code = row.text(COLUMN);
        return find(code).map(Department::id).orElseGet(() -> Applying.idOf("department", region, code));
    }
}
