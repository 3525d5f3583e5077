package id.rewang.city.plan;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.SampleProduct;

/** A line of an order in the script. */
public record PlannedLine(int number, SampleProduct product, int quantity) {

    public Rupiah amount() {
        return product.price().times(quantity);
    }

    @Override
    public String toString() {
        return quantity + " " + product.unit() + " " + product.name();
    }
}
