package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Offer;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The products of the own business, and a new one. */
@Controller
@PreAuthorize("hasRole('seller')")
class MyProductsController {

    private static final int A_PAGE = 30;
    private static final String DRAFT = "product-new";

    private final Catalog catalog;
    private final OwnProductPage page;
    private final Drafts drafts;

    MyProductsController(Catalog catalog, OwnProductPage page, Drafts drafts) {
        this.catalog = catalog;
        this.page = page;
        this.drafts = drafts;
    }

    @GetMapping("/my-products")
    String list(@RequestParam(required = false) @Nullable String cursor, Person person, Model model) {
        model.addAttribute("products", catalog.productsOf(OwnBusiness.of(person), A_PAGE, cursor));
        return "offering/products";
    }

    @GetMapping("/my-products/new")
    String write(Person person, Model model) {
        return show(OfferForm.startingWith(drafts.find(person, DRAFT).orElse(Map.of())), person, model);
    }

    /** The product's id comes from the form: sent twice, it is the same product. Then its stock is to be said. */
    @PostMapping("/my-products/new")
    String publish(Form form, Person person, Model model) {
        UUID id = form.id("productId");
        Offer offer = OfferForm.read(form, OwnBusiness.of(person));
        if (id != null && offer != null) {
            try {
                catalog.offer(id, offer);
                return done(id, person);
            } catch (ServiceRefused refusal) {
                if (refusal.is("if-match-required")) {
                    return done(id, person);
                }
                form.refused(refusal);
            }
        }
        return show(form, person, model);
    }

    private String done(UUID product, Person person) {
        drafts.forget(person, DRAFT);
        return "redirect:/my-products/" + product;
    }

    private String show(Form form, Person person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("draft", DRAFT);
        page.addChoices(person, model);
        return "offering/new";
    }
}
