package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog.Offer;
import id.rewang.portal.api.Catalog.Product;
import id.rewang.portal.api.Catalog.TaxClass;
import id.rewang.portal.api.Money;
import id.rewang.portal.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a product, named as the catalogue names them. */
final class OfferForm {

    private OfferForm() {}

    /**
     * A new product.
     *
     * @param typed what was typed of it before
     */
    static Form startingWith(Map<String, List<String>> typed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("productId", UUID.randomUUID());
        fields.put("leadTimeDays", 1);
        fields.putAll(typed);
        return Form.with(fields);
    }

    /** @param typed what was typed of it before, instead of how it is */
    static Form startingWith(Product product, Map<String, List<String>> typed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", product.name());
        fields.put("description", product.description());
        fields.put("category", product.category());
        fields.put("kbli", product.kbli());
        fields.put("unit", product.unit());
        fields.put("unitPrice", product.unitPrice());
        fields.put("taxClass", product.taxClass());
        fields.put("leadTimeDays", product.leadTimeDays());
        fields.putAll(typed);
        return Form.with(fields);
    }

    /** What the form says; {@code null} with faults at its fields if that makes no offer. */
    static @Nullable Offer read(Form form, UUID seller) {
        String name = form.required("name");
        String category = form.required("category");
        String kbli = form.required("kbli");
        String unit = form.required("unit");
        Money price = form.rupiah("unitPrice");
        TaxClass taxClass = form.choice("taxClass", TaxClass.class);
        Integer leadTime = form.number("leadTimeDays");
        if (!form.isFine() || price == null || taxClass == null || leadTime == null) {
            return null;
        }
        String description = Objects.requireNonNullElse(form.text("description"), "");
        return new Offer(seller, name, description, category, kbli, unit, price, taxClass, leadTime);
    }
}
