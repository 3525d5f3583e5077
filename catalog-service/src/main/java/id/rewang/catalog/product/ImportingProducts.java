package id.rewang.catalog.product;

import id.rewang.catalog.Put;
import id.rewang.catalog.stock.SettingStock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seller offers a whole list of products at once, each with what lies on the shelf; all of it or nothing. */
@Service
public class ImportingProducts {

    public static final int MAX_PRODUCTS = 100;

    private final OfferingProduct offering;
    private final SettingStock stock;

    ImportingProducts(OfferingProduct offering, SettingStock stock) {
        this.offering = offering;
        this.stock = stock;
    }

    /** @param onHand counted, what is held for orders included */
    public record Row(UUID id, Offer offer, long onHand) {}

    /**
     * Products that are there already are offered as the list says.
     *
     * @return how many of them are new
     * @throws ProblemException of the first product that is refused, its fields beginning with {@code products[n]}
     */
    @Transactional
    public int importAll(List<Row> rows, Actor actor) {
        // By id, as everybody who locks several products and their stock does.
        List<Integer> order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(n -> rows.get(n).id()))
                .toList();
        int created = 0;
        for (int n : order) {
            created += importOne(rows.get(n), n, actor) ? 1 : 0;
        }
        return created;
    }

    private boolean importOne(Row row, int n, Actor actor) {
        try {
            Put<Product> put = offering.offer(row.id(), row.offer(), ExpectedVersion.any(), actor);
            stock.set(row.id(), row.onHand(), ExpectedVersion.any());
            return put.created();
        } catch (ProblemException refused) {
            String where = "products[" + n + "]";
            List<FieldProblem> errors = new ArrayList<>();
            for (FieldProblem error : refused.errors()) {
                errors.add(new FieldProblem(where + "." + error.field(), error.code(), error.message()));
            }
            throw new ProblemException(refused.status(), refused.code(), where + ": " + refused.getMessage(), errors);
        }
    }
}
