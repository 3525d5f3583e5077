package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.LegalForm;
import id.rewang.portal.api.Catalog.Seller;
import id.rewang.portal.api.Catalog.SizeClass;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the own business: what is registered, opening and closing. */
@Component
class OwnBusinessPage {

    static final String DRAFT = "business";

    enum Part {
        PROFILE,
        STATUS
    }

    private final Catalog catalog;
    private final Drafts drafts;

    OwnBusinessPage(Catalog catalog, Drafts drafts) {
        this.catalog = catalog;
        this.drafts = drafts;
    }

    String show(Person person, Model model) {
        return show(person, null, Form.blank(), model);
    }

    /**
     * @param refused part whose form was refused
     * @param form    that form, with what was typed
     */
    String show(Person person, @Nullable Part refused, Form form, Model model) {
        UUID id = OwnBusiness.of(person);
        Seller seller = OwnBusiness.unlessMissing(catalog::seller, id);
        model.addAttribute("seller", seller);
        model.addAttribute("form", refused == Part.PROFILE ? form : profile(seller, person));
        model.addAttribute("statusForm", refused == Part.STATUS ? form : Form.blank());
        model.addAttribute("legalForms", LegalForm.values());
        model.addAttribute("sizeClasses", SizeClass.values());
        model.addAttribute("draft", DRAFT);
        return "offering/business";
    }

    private Form profile(@Nullable Seller seller, Person person) {
        return ProfileForm.startingWith(seller, drafts.find(person, DRAFT).orElse(Map.of()));
    }
}
