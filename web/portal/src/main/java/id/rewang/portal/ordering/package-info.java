/** Finding and comparing products, the cart, and an order's way until it is submitted. */
@NullMarked
package id.rewang.portal.ordering;

import org.jspecify.annotations.NullMarked;
