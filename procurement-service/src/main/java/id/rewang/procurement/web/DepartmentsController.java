package id.rewang.procurement.web;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.department.AppointingOfficial;
import id.rewang.procurement.department.Department;
import id.rewang.procurement.department.Departments;
import id.rewang.procurement.department.Official;
import id.rewang.procurement.department.SettingUpDepartment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/departments")
@Tag(name = "Departments")
class DepartmentsController {

    private final Departments departments;
    private final SettingUpDepartment settingUp;
    private final AppointingOfficial appointing;

    DepartmentsController(Departments departments, SettingUpDepartment settingUp, AppointingOfficial appointing) {
        this.departments = departments;
        this.settingUp = settingUp;
        this.appointing = appointing;
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('administrator')")
    @Operation(summary = "Create a department of your region, or change its code or name")
    ResponseEntity<Department> put(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody DepartmentBody body, Actor actor) {
        Department department = settingUp.setUp(id, version, body.region(), body.code(), body.name(), actor);
        return Answer.put(department.version() == 0, "/v1/departments/" + id, department.version(), department);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "One department of your region")
    ResponseEntity<Department> get(@PathVariable UUID id, Actor actor) {
        Department department = inRegion(id, actor);
        return Answer.ok(department.version(), department);
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "The departments of your region")
    Page<Department> list(Paging paging, Actor actor) {
        return Page.of(
                departments.page(actor.region(), paging.afterId(), paging.fetch()),
                paging,
                d -> List.of(d.id().toString()));
    }

    @PutMapping("/{id}/officials/{nip}")
    @PreAuthorize("hasRole('administrator')")
    @Operation(
            summary = "Name somebody's offices in a department; offices that must not meet in one person are refused")
    ResponseEntity<Official> appoint(
            @PathVariable UUID id,
            @PathVariable @Pattern(regexp = "\\d{18}", message = "must be a NIP of 18 digits") String nip,
            ExpectedVersion version,
            @Valid @RequestBody OfficialBody body,
            Actor actor) {
        Official official = appointing.appoint(id, nip, version, body.name(), body.roles(), actor);
        String path = "/v1/departments/" + id + "/officials/" + nip;
        return Answer.put(official.version() == 0, path, official.version(), official);
    }

    @GetMapping("/{id}/officials")
    @PreAuthorize("hasAnyRole('administrator', 'auditor', 'budget_authority', 'commitment_officer')")
    @Operation(summary = "Who holds which offices in a department")
    List<Official> officials(@PathVariable UUID id, Actor actor) {
        return departments.officials(inRegion(id, actor).id());
    }

    private Department inRegion(UUID id, Actor actor) {
        return departments
                .find(id)
                .filter(d -> d.region().equals(actor.region()))
                .orElseThrow(() -> ProblemException.notFound("department", id));
    }

    /**
     * @param region area code such as {@code 35.73}
     */
    record DepartmentBody(
            @NotBlank String region,

            @NotBlank @Pattern(regexp = "[A-Z0-9-]{2,30}", message = "must be 2 to 30 capitals, digits or dashes")
            String code,

            @NotBlank @Size(max = 200) String name) {}

    record OfficialBody(
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 10) List<@NotBlank String> roles) {}
}
