package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog.LegalForm;
import id.rewang.portal.api.Catalog.Profile;
import id.rewang.portal.api.Catalog.Seller;
import id.rewang.portal.api.Catalog.SizeClass;
import id.rewang.portal.api.Catalog.TaxCertificate;
import id.rewang.portal.web.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a business, named as the catalogue names them. */
final class ProfileForm {

    private static final String CERTIFICATE_NUMBER = "finalIncomeTax.certificateNumber";
    private static final String CERTIFICATE_VALID_TO = "finalIncomeTax.validTo";

    private ProfileForm() {}

    /**
     * @param seller {@code null} before it is registered
     * @param typed  what was typed before, instead of how it is
     */
    static Form startingWith(@Nullable Seller seller, Map<String, List<String>> typed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (seller != null) {
            fields.putAll(fieldsOf(seller));
        }
        if (!typed.isEmpty()) {
            fields.remove("vatRegistered");
        }
        fields.putAll(typed);
        return Form.with(fields);
    }

    private static Map<String, Object> fieldsOf(Seller seller) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", seller.name());
        fields.put("legalForm", seller.legalForm());
        fields.put("sizeClass", seller.sizeClass());
        fields.put("nik", Objects.requireNonNullElse(seller.nik(), ""));
        fields.put("npwp", Objects.requireNonNullElse(seller.npwp(), ""));
        fields.put("nib", seller.nib());
        fields.put("kbli", String.join(", ", seller.kbli()));
        fields.put("villageCode", seller.villageCode());
        fields.put("address", seller.address());
        fields.put("phone", Objects.requireNonNullElse(seller.phone(), ""));
        if (seller.vatRegistered()) {
            fields.put("vatRegistered", "yes");
        }
        TaxCertificate certificate = seller.finalIncomeTax();
        if (certificate != null) {
            fields.put(CERTIFICATE_NUMBER, certificate.certificateNumber());
            fields.put(CERTIFICATE_VALID_TO, certificate.validTo());
        }
        return fields;
    }

    /** What the form says; {@code null} with faults at its fields if that makes no business. */
    static @Nullable Profile read(Form form, String region) {
        String name = form.required("name");
        LegalForm legalForm = form.choice("legalForm", LegalForm.class);
        SizeClass sizeClass = form.choice("sizeClass", SizeClass.class);
        String nib = form.required("nib");
        String kbli = form.required("kbli");
        String village = form.required("villageCode");
        String address = form.required("address");
        TaxCertificate certificate = certificate(form);
        if (!form.isFine() || legalForm == null || sizeClass == null) {
            return null;
        }
        return new Profile(
                region,
                name,
                legalForm,
                sizeClass,
                form.text("nik"),
                form.text("npwp"),
                nib,
                Arrays.stream(kbli.split("[,;\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                village,
                address,
                form.text("phone"),
                form.text("vatRegistered") != null,
                certificate);
    }

    /** Number and date, or neither. */
    private static @Nullable TaxCertificate certificate(Form form) {
        if (form.text(CERTIFICATE_NUMBER) == null && form.text(CERTIFICATE_VALID_TO) == null) {
            return null;
        }
        String number = form.required(CERTIFICATE_NUMBER);
        LocalDate validTo = form.date(CERTIFICATE_VALID_TO);
        return validTo == null ? null : new TaxCertificate(number, validTo);
    }
}
