package id.rewang.identity.web;

import id.rewang.identity.Put;
import id.rewang.identity.client.RegisteringSystem;
import id.rewang.identity.client.RegisteringSystem.SystemProfile;
import id.rewang.identity.client.RenewingSystemSecret;
import id.rewang.identity.client.Systems;
import id.rewang.identity.client.Systems.SystemClient;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/systems")
@PreAuthorize("hasRole('administrator')")
@Tag(name = "Systems", description = "Programs that act for themselves in your region, by client credentials")
class SystemController {

    private final Systems systems;
    private final RegisteringSystem registering;
    private final RenewingSystemSecret renewing;

    SystemController(Systems systems, RegisteringSystem registering, RenewingSystemSecret renewing) {
        this.systems = systems;
        this.registering = registering;
        this.renewing = renewing;
    }

    record SystemView(
            String id,
            long version,
            String region,
            String name,
            List<String> roles,
            List<String> audiences,
            boolean hasSecret) {

        static SystemView of(SystemClient system) {
            return new SystemView(
                    system.id(),
                    system.version(),
                    system.region(),
                    system.name(),
                    system.roles(),
                    system.audiences(),
                    system.secretHash() != null);
        }
    }

    record SystemSecret(String secret) {}

    @PutMapping("/{id}")
    @Operation(summary = "Registers a system, or replaces what is said of one")
    ResponseEntity<SystemView> register(
            @PathVariable String id, @Valid @RequestBody SystemProfile profile, ExpectedVersion expected, Actor actor) {
        Put<SystemClient> put = registering.register(id, profile, expected, actor);
        SystemClient system = put.value();
        return Answer.put(put.created(), "/v1/systems/" + id, system.version(), SystemView.of(system));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A system of your region")
    ResponseEntity<SystemView> get(@PathVariable String id, Actor actor) {
        SystemClient system = systems.get(id, actor.region());
        return Answer.ok(system.version(), SystemView.of(system));
    }

    @GetMapping
    @Operation(summary = "The systems of your region by id")
    Page<SystemView> list(Paging paging, Actor actor) {
        return Page.of(systems.list(actor.region(), paging), paging, system -> List.of(system.id()))
                .map(SystemView::of);
    }

    /** No POST: what a POST has answered is kept for a while to be repeated, and a secret is not to be kept. */
    @PutMapping("/{id}/secret")
    @Operation(summary = "Gives it a new secret, shown this once; the old one is good no longer")
    SystemSecret renewSecret(@PathVariable String id, Actor actor) {
        return new SystemSecret(renewing.renew(id, actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a system's access away")
    void remove(@PathVariable String id, Actor actor) {
        systems.remove(systems.get(id, actor.region()).id());
    }
}
