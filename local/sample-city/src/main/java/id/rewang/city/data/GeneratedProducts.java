package id.rewang.city.data;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.GeneratedSellers.Made;
import id.rewang.city.data.WordLists.Ware;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What the invented sellers sell: each a choice of its trade's wares, none twice, at a price of its own. Several sellers of
 * a trade have the same ware, as a buyer who compares expects.
 */
final class GeneratedProducts {

    /** Worth of what lies on the shelf of each product, in rupiah; far more than the played days take. */
    private static final double SHELF = 60_000_000;

    /** Of these next to nothing is left. */
    private static final int SCARCE_PERCENT = 3;

    private static final int PRICE_STEP = 500;

    private final Random random;

    GeneratedProducts(Random random) {
        this.random = random;
    }

    /**
     * Spreads products over the sellers, one each in turn.
     *
     * @throws IllegalArgumentException when the trades have fewer wares than wanted
     */
    List<SampleProduct> make(List<Made> sellers, int count) {
        List<List<Ware>> choices = new ArrayList<>();
        for (Made seller : sellers) {
            List<Ware> wares = new ArrayList<>(seller.trade().wares());
            Collections.shuffle(wares, random);
            choices.add(wares);
        }
        List<SampleProduct> products = new ArrayList<>();
        for (int turn = 0; products.size() < count; turn++) {
            int before = products.size();
            for (int seller = 0; seller < sellers.size() && products.size() < count; seller++) {
                if (turn < choices.get(seller).size()) {
                    products.add(product(
                            sellers.get(seller).seller(),
                            turn,
                            choices.get(seller).get(turn)));
                }
            }
            if (products.size() == before) {
                throw new IllegalArgumentException("the trades have no more than " + before + " products");
            }
        }
        return products;
    }

    private SampleProduct product(SampleSeller seller, int number, Ware ware) {
        double price = ware.low() + random.nextDouble() * (ware.high() - ware.low());
        long rounded = Math.max(PRICE_STEP, Math.round(price / PRICE_STEP) * PRICE_STEP);
        return new SampleProduct(
                "%s-%02d".formatted(seller.key(), number + 1),
                seller.key(),
                ware.name(),
                ware.category(),
                ware.food(),
                ware.kbli(),
                ware.unit(),
                Rupiah.of(rounded),
                ware.taxClass(),
                ware.leadTimeDays(),
                random.nextInt(100) < SCARCE_PERCENT ? random.nextInt(4) : (int) Math.max(20, SHELF / rounded));
    }
}
