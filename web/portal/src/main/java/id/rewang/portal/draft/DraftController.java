package id.rewang.portal.draft;

import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Keeps a form as it is being typed; hidden fields but the key are made anew when it is shown again. */
    @PostMapping("/drafts/{form}")
    @PreAuthorize("isAuthenticated()")
    String keep(@PathVariable String form, Form typed, Person person) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int length = 0;
        for (String field : typed.fields()) {
            if (field.equals(Form.KEY) || !field.startsWith("_")) {
                fields.put(field, typed.values(field));
                length += field.length() + typed.values(field).toString().length();
            }
        }
        if (length > Drafts.LONGEST || !form.matches("[a-z0-9-]{1,100}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return drafts.keep(person, form, fields) ? "draft :: kept" : "draft :: sent";
    }
}
