package id.rewang.portal.administering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Seller;
import id.rewang.portal.api.Identity.User;
import id.rewang.portal.api.Identity.UserProfile;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.setup.SellerIds;
import id.rewang.portal.web.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What an administrator types of somebody: a department is chosen, a seller is named by its NIB. */
@Component
class UserForm {

    /** Named as the service names it, so that its refusals find it. */
    private static final String SELLER = "sellerId";

    private final Catalog catalog;

    UserForm(Catalog catalog) {
        this.catalog = catalog;
    }

    Form startingWith(User user) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", user.name());
        values.put("nip", Objects.requireNonNullElse(user.nip(), ""));
        values.put("roles", user.roles());
        values.put("departmentId", Objects.toString(user.departmentId(), ""));
        values.put(SELLER, nib(user.sellerId()));
        values.put("validFrom", Objects.toString(user.validFrom(), ""));
        values.put("validTo", Objects.toString(user.validTo(), ""));
        return Form.with(values);
    }

    /**
     * @param known what is said of the person so far, if anything: who belongs to a business that is not registered yet goes on
     *              belonging to it while its NIB is left empty
     * @return {@code null} with faults at the fields
     */
    @Nullable
    UserProfile read(Form form, @Nullable User known, Person administrator) {
        String name = form.required("name");
        List<String> roles = form.values("roles");
        if (roles.isEmpty()) {
            form.fault("roles", "not-chosen");
        }
        UUID department = form.text("departmentId") == null ? null : form.id("departmentId");
        UUID seller = seller(form, roles, known, administrator);
        LocalDate from = day(form, "validFrom");
        LocalDate to = day(form, "validTo");
        return form.isFine() ? new UserProfile(name, form.text("nip"), roles, department, seller, from, to) : null;
    }

    private static @Nullable LocalDate day(Form form, String field) {
        return form.text(field) == null ? null : form.date(field);
    }

    private @Nullable UUID seller(Form form, List<String> roles, @Nullable User known, Person administrator) {
        String nib = form.text(SELLER);
        if (nib == null) {
            return roles.contains(Roles.SELLER) && known != null ? known.sellerId() : null;
        }
        if (!nib.matches("\\d{13}")) {
            form.fault(SELLER, "not-a-nib");
            return null;
        }
        return Pages.all(cursor -> catalog.sellers(Pages.SIZE, cursor)).stream()
                .filter(seller -> seller.nib().equals(nib))
                .map(Seller::id)
                .findFirst()
                .orElseGet(() -> SellerIds.of(administrator.region(), nib));
    }

    private String nib(@Nullable UUID seller) {
        if (seller == null) {
            return "";
        }
        try {
            return catalog.seller(seller).nib();
        } catch (ServiceRefused unregistered) {
            if (unregistered.status() == HttpStatus.NOT_FOUND.value()) {
                return "";
            }
            throw unregistered;
        }
    }
}
