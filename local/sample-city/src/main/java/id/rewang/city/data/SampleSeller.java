package id.rewang.city.data;

import id.rewang.city.api.Person;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A seller of the sample city: invented, its name says <i>data contoh</i>; its numbers have the shape of real ones and
 * belong to nobody (NIK without a date of birth, NPWP and NIB of zeros).
 *
 * @param taxCertificate   number of the certificate of final income tax (PP 55/2022); null without one
 * @param taxCertificateTo its last day
 */
public record SampleSeller(
        String key,
        String name,
        String legalForm,
        String sizeClass,
        String villageCode,
        String address,
        List<String> kbli,
        @Nullable String nik,
        String npwp,
        String nib,
        String phone,
        boolean vatRegistered,
        @Nullable String taxCertificate,
        @Nullable String taxCertificateTo,
        String bankCode,
        String accountNumber,
        String accountName) {

    static final String MARK = " (data contoh)";

    static SampleSeller of(CSVRecord row) {
        return new SampleSeller(
                row.get("key"),
                row.get("name"),
                row.get("legal_form"),
                row.get("size_class"),
                row.get("village_code"),
                row.get("address"),
                List.of(row.get("kbli").split(" ")),
                orNull(row.get("nik")),
                row.get("npwp"),
                row.get("nib"),
                row.get("phone"),
                row.get("vat_registered").equals("yes"),
                orNull(row.get("final_tax_certificate")),
                orNull(row.get("final_tax_valid_to")),
                row.get("bank_code"),
                row.get("account_number"),
                row.get("account_name"));
    }

    public UUID id() {
        return SampleId.of("seller", key);
    }

    /** Without the mark, for a transcript that says once that everything in it is sample data. */
    public String shortName() {
        return name.replace(MARK, "");
    }

    public String region() {
        return villageCode.substring(0, 5);
    }

    /** Who acts for the seller. */
    public Person owner() {
        return new Person("seller-" + key, null, name, List.of("seller"), region(), null, id());
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
