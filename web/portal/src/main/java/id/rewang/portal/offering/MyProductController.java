package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Count;
import id.rewang.portal.api.Catalog.Offer;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.offering.OwnProductPage.Part;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One of the own products: offered differently, counted, taken off the catalogue. */
@Controller
@PreAuthorize("hasRole('seller')")
class MyProductController {

    private final Catalog catalog;
    private final OwnProductPage page;
    private final Drafts drafts;

    MyProductController(Catalog catalog, OwnProductPage page, Drafts drafts) {
        this.catalog = catalog;
        this.page = page;
        this.drafts = drafts;
    }

    @GetMapping("/my-products/{id}")
    String show(@PathVariable UUID id, Person person, Model model) {
        return page.show(id, person, model);
    }

    @PostMapping("/my-products/{id}")
    String change(@PathVariable UUID id, Form form, Person person, Model model) {
        Offer offer = OfferForm.read(form, OwnBusiness.of(person));
        if (offer != null) {
            try {
                catalog.offerDifferently(id, form.version(), offer);
                drafts.forget(person, OwnProductPage.draft(id));
                return "redirect:/my-products/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return page.show(id, person, Part.OFFER, form, model);
    }

    @PostMapping("/my-products/{id}/stock")
    String count(@PathVariable UUID id, Form form, Person person, Model model) {
        Integer onHand = form.number("onHand");
        if (onHand != null) {
            try {
                catalog.setStock(id, form.version(), new Count(onHand));
                return "redirect:/my-products/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return page.show(id, person, Part.STOCK, form, model);
    }

    @PostMapping("/my-products/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Form form, Person person, Model model) {
        try {
            catalog.withdraw(id, form.key(), form.version());
            return "redirect:/my-products";
        } catch (ServiceRefused refusal) {
            form.refused(refusal);
            return page.show(id, person, Part.WITHDRAWAL, form, model);
        }
    }
}
