package id.rewang.identity.web;

import id.rewang.identity.user.NotingWaitingWork;
import id.rewang.identity.user.User;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('administrator')")
@ConditionalOnProperty(name = "rewang.demonstration", havingValue = "true")
@Tag(name = "Demonstration")
class WaitingWorkController {

    private final NotingWaitingWork noting;

    WaitingWorkController(NotingWaitingWork noting) {
        this.noting = noting;
    }

    /** @param text one line, empty when nothing waits */
    record WaitingWork(
            @NotNull @Size(max = 300) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "must be one line of text")
            String text) {}

    @PutMapping("/v1/users/{subject}/waiting-work")
    @Operation(summary = "What the sign-in page of a demonstration says is waiting for this person")
    ResponseEntity<UserView> note(
            @PathVariable String subject, @Valid @RequestBody WaitingWork work, ExpectedVersion expected, Actor actor) {
        User user = noting.note(subject, work.text(), expected, actor);
        return Answer.ok(user.version(), UserView.of(user));
    }
}
