/** What sellers offer, and how it is found. */
@NullMarked
package id.rewang.catalog.product;

import org.jspecify.annotations.NullMarked;
