package id.rewang.catalog.stock;

import id.rewang.catalog.Put;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seller has counted what lies on the shelf. */
@Service
public class SettingStock {

    private final StockLevels levels;

    SettingStock(StockLevels levels) {
        this.levels = levels;
    }

    /**
     * @param onHand counted, what is held for orders included
     * @throws ProblemException 422 {@code below-reserved} when less than what is held
     */
    @Transactional
    public Put<StockLevel> set(UUID productId, long onHand, ExpectedVersion expected) {
        StockLevel level = levels.lock(productId);
        boolean first = level.version() == 0;
        if (!first) {
            expected.check(level.version());
        }
        if (onHand < level.reserved()) {
            throw ProblemException.refused(
                    "below-reserved",
                    level.reserved() + " are held for orders, so no less can be on hand.",
                    new FieldProblem("onHand", "below-reserved", "is less than the " + level.reserved() + " held"));
        }
        levels.setOnHand(productId, onHand);
        return new Put<>(levels.get(productId), first);
    }
}
