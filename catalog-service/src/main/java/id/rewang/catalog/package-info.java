/** Sellers, products and stock of a region. */
@NullMarked
package id.rewang.catalog;

import org.jspecify.annotations.NullMarked;
