package id.rewang.invariants;

import static id.rewang.invariants.Service.CATALOG;

import java.util.List;

/** Stock is never negative and reserved for orders that exist. */
final class StockInvariants {

    private StockInvariants() {}

    static List<Invariant> all() {
        return List.of(
                new WithinService(
                        "stock.on-hand",
                        "Stock is never negative, and no more is reserved than there is.",
                        CATALOG,
                        """
                        select format('Product %s: %s on hand, %s reserved.', product_id, on_hand, reserved)
                        from stock_item where on_hand < 0 or reserved < 0 or reserved > on_hand order by product_id
                        """),
                new WithinService(
                        "stock.reserved",
                        "What is reserved of a product is the sum of its open reservations.",
                        CATALOG,
                        """
                        select format('Product %s says %s reserved, its open reservations sum to %s.',
                                      coalesce(i.product_id, r.product_id), coalesce(i.reserved, 0),
                                      coalesce(r.quantity, 0))
                        from stock_item i full join (
                            select product_id, sum(open_quantity) as quantity
                            from stock_reservation where state = 'OPEN' group by product_id) r
                            on r.product_id = i.product_id
                        where coalesce(i.reserved, 0) <> coalesce(r.quantity, 0)
                        """),
                new WithinService(
                        "stock.released", "A reservation that is released or consumed holds nothing.", CATALOG, """
                        select format('Line %s of order %s is %s and still holds %s.', line_no, order_id, state, open_quantity)
                        from stock_reservation where state <> 'OPEN' and open_quantity <> 0 or open_quantity < 0
                        order by order_id, line_no
                        """));
    }
}
