package id.rewang.city.data;

import id.rewang.city.api.Rupiah;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/**
 * A product of the region: a real kind of thing, with an invented price.
 *
 * @param food     whether it is eaten or drunk
 * @param taxClass PPN, PPN_EXEMPT, PBJT or SERVICE
 * @param stock    on hand when the city is set up
 */
public record SampleProduct(
        String key,
        String seller,
        String name,
        String category,
        boolean food,
        String kbli,
        String unit,
        Rupiah price,
        String taxClass,
        int leadTimeDays,
        int stock) {

    static SampleProduct of(CSVRecord row) {
        return new SampleProduct(
                row.get("key"),
                row.get("seller"),
                row.get("name"),
                row.get("category"),
                row.get("kind").equals("food"),
                row.get("kbli"),
                row.get("unit"),
                Rupiah.of(Long.parseLong(row.get("price"))),
                row.get("tax_class"),
                Integer.parseInt(row.get("lead_time_days")),
                Integer.parseInt(row.get("stock")));
    }

    public UUID id() {
        return SampleId.of("product", key);
    }
}
