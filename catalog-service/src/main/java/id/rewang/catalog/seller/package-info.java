/** Sellers, how they are verified, and the account they are paid to. */
@NullMarked
package id.rewang.catalog.seller;

import org.jspecify.annotations.NullMarked;
