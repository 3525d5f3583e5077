package id.rewang.catalog.product;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds published products of active sellers. Words are matched by their beginning, without accents, also by their stem
 * and, for slips of the pen, by similarity with the name; the best match comes first.
 */
@Service
public class FindingProducts {

    private static final int MAX_WORDS = 8;

    private final JdbcClient jdbc;

    FindingProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One product as lists show it. */
    public record Found(
            UUID id,
            UUID sellerId,
            String sellerName,
            String name,
            String category,
            String unit,
            Money unitPrice,
            TaxClass taxClass,
            int leadTimeDays,
            long available,
            BigDecimal score) {}

    /**
     * @param words    what to look for; {@code null} lists everything by name
     * @param sellerId only this seller's; {@code null} for all sellers'
     * @throws ProblemException 400 when the words hold neither letter nor digit
     */
    public Page<Found> find(
            String region, @Nullable String words, @Nullable String category, @Nullable UUID sellerId, Paging paging) {
        Beyond beyond = paging.after(Beyond::parse);
        List<Found> found = jdbc.sql("""
                        SELECT * FROM (
                            SELECT p.id, p.seller_id, s.name AS seller_name, p.name, p.category, p.unit,
                                   p.unit_price_minor, p.tax_class, p.lead_time_days,
                                   i.on_hand - i.reserved AS available,
                                   CASE WHEN CAST(:prefixes AS text) IS NULL THEN 0 ELSE (
                                       ts_rank(p.search, to_tsquery('catalog', :prefixes))
                                       + word_similarity(:words, p.name))::numeric(9, 6) END AS score
                            FROM product p JOIN seller s ON s.id = p.seller_id JOIN stock_item i ON i.product_id = p.id
                            WHERE p.region = :region AND p.status = 'PUBLISHED' AND s.status = 'VERIFIED'
                              AND (CAST(:category AS text) IS NULL OR p.category = :category)
                              AND (CAST(:seller AS uuid) IS NULL OR p.seller_id = CAST(:seller AS uuid))
                              AND (CAST(:prefixes AS text) IS NULL
                                   OR p.search @@ to_tsquery('catalog', :prefixes)
                                   OR p.search @@ plainto_tsquery('indonesian', :words)
                                   OR :words <% p.name)) found
                        WHERE CAST(:beyondId AS uuid) IS NULL
                           OR (-score, name, id) > (-CAST(:beyondScore AS numeric), :beyondName, CAST(:beyondId AS uuid))
                        ORDER BY -score, name, id LIMIT :limit""")
                .param("region", region)
                .param("words", words)
                .param("prefixes", words == null ? null : prefixes(words))
                .param("category", category)
                .param("seller", sellerId == null ? null : sellerId.toString())
                .param("beyondScore", beyond == null ? null : beyond.score)
                .param("beyondName", beyond == null ? null : beyond.name)
                .param("beyondId", beyond == null ? null : beyond.id.toString())
                .param("limit", paging.fetch())
                .query(FindingProducts::read)
                .list();
        return Page.of(
                found, paging, product -> List.of(product.score.toPlainString(), product.name, product.id.toString()));
    }

    /** {@code nasi kot} becomes {@code nasi:* & kot:*}. */
    private static String prefixes(String words) {
        String query = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        if (query.isEmpty()) {
            throw ProblemException.invalidField("q", "invalid", "must hold a word");
        }
        return query;
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("seller_name"),
                row.getString("name"),
                row.getString("category"),
                row.getString("unit"),
                Money.ofMinor(row.getLong("unit_price_minor")),
                TaxClass.valueOf(row.getString("tax_class")),
                row.getInt("lead_time_days"),
                row.getLong("available"),
                row.getBigDecimal("score"));
    }

    private record Beyond(BigDecimal score, String name, UUID id) {

        static Beyond parse(List<String> values) {
            return new Beyond(new BigDecimal(values.get(0)), values.get(1), UUID.fromString(values.get(2)));
        }
    }
}
