package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Profile;
import id.rewang.portal.api.Catalog.StatusChange;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.offering.OwnBusinessPage.Part;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A seller registers the own business, changes what is registered, closes for a while. */
@Controller
@PreAuthorize("hasRole('seller')")
class MyBusinessController {

    private static final String HERE = "redirect:/my-business";

    private final Catalog catalog;
    private final OwnBusinessPage page;
    private final Drafts drafts;

    MyBusinessController(Catalog catalog, OwnBusinessPage page, Drafts drafts) {
        this.catalog = catalog;
        this.page = page;
        this.drafts = drafts;
    }

    @GetMapping("/my-business")
    String show(Person person, Model model) {
        return page.show(person, model);
    }

    @PostMapping("/my-business")
    String change(Form form, Person person, Model model) {
        UUID id = OwnBusiness.of(person);
        Profile profile = ProfileForm.read(form, person.region());
        if (profile != null) {
            try {
                if (OwnBusiness.isFirst(form)) {
                    catalog.register(id, profile);
                } else {
                    catalog.changeProfile(id, form.version(), profile);
                }
                drafts.forget(person, OwnBusinessPage.DRAFT);
                return HERE;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return page.show(person, Part.PROFILE, form, model);
    }

    /** Takes no orders for a while, or takes them again. */
    @PostMapping("/my-business/status")
    String openOrClose(Form form, Person person, Model model) {
        StatusChange change = new StatusChange(form.required("status"), form.required("reason"));
        if (form.isFine()) {
            try {
                catalog.changeStatus(OwnBusiness.of(person), form.key(), form.version(), change);
                return HERE;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return page.show(person, Part.STATUS, form, model);
    }
}
