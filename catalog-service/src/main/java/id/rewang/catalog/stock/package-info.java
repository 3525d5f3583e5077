/** What is on hand of each product and what is held of it for whom. */
@NullMarked
package id.rewang.catalog.stock;

import org.jspecify.annotations.NullMarked;
