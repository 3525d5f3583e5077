package id.rewang.portal.setup;

import id.rewang.portal.security.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@PreAuthorize("hasRole('administrator')")
class InvitationController {

    private final InvitingPeople inviting;

    InvitationController(InvitingPeople inviting) {
        this.inviting = inviting;
    }

    /** A workbook with a link for everybody who has no password yet. */
    @PostMapping("/setup/people/links")
    ResponseEntity<byte[]> invite(Person person) {
        return StepController.workbook("rewang-tautan-masuk.xlsx", inviting.invite(person));
    }
}
