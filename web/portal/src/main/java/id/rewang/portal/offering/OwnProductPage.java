package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Product;
import id.rewang.portal.api.Catalog.Stock;
import id.rewang.portal.api.Catalog.TaxClass;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a seller changes one of the own products: what is offered, the stock, and taking it off. */
@Component
class OwnProductPage {

    enum Part {
        OFFER,
        STOCK,
        WITHDRAWAL
    }

    private final Catalog catalog;
    private final Drafts drafts;

    OwnProductPage(Catalog catalog, Drafts drafts) {
        this.catalog = catalog;
        this.drafts = drafts;
    }

    String show(UUID id, Person person, Model model) {
        return show(id, person, null, Form.blank(), model);
    }

    /**
     * @param refused part whose form was refused
     * @param form    that form, with what was typed
     */
    String show(UUID id, Person person, @Nullable Part refused, Form form, Model model) {
        Product product = own(id, person);
        Stock stock = catalog.stock(id);
        model.addAttribute("product", product);
        model.addAttribute("stock", stock);
        model.addAttribute("form", refused == Part.OFFER ? form : offered(product, person));
        model.addAttribute("stockForm", refused == Part.STOCK ? form : Form.with(Map.of("onHand", stock.onHand())));
        model.addAttribute("withdrawalForm", refused == Part.WITHDRAWAL ? form : Form.blank());
        model.addAttribute("draft", draft(id));
        addChoices(person, model);
        return "offering/product";
    }

    void addChoices(Person person, Model model) {
        model.addAttribute("kbli", catalog.seller(OwnBusiness.of(person)).kbli());
        model.addAttribute("taxClasses", TaxClass.values());
    }

    /** The catalogue shows everybody's products; this page is for the own ones. */
    private Product own(UUID id, Person person) {
        Product product = catalog.product(id);
        if (!product.sellerId().equals(OwnBusiness.of(person))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return product;
    }

    private Form offered(Product product, Person person) {
        return OfferForm.startingWith(
                product, drafts.find(person, draft(product.id())).orElse(Map.of()));
    }

    static String draft(UUID product) {
        return "product-" + product;
    }
}
