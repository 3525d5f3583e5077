package id.rewang.kit.rule;

import id.rewang.kit.security.Actor;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RulesController {

    private final Rules rules;

    RulesController(Rules rules) {
        this.rules = rules;
    }

    @GetMapping("/v1/rules")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "The dated rules of this service that concern your region, with their legal basis")
    Listing list(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String id) {
        return new Listing(rules.all(actor.region()).stream()
                .filter(rule -> on == null || rule.holdsOn(on))
                .filter(rule -> id == null || rule.id().equals(id))
                .toList());
    }

    record Listing(List<Rule> items) {}
}
