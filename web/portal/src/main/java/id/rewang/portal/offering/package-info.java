/** What a seller says of the own business: products with price and stock, profile, account. */
@NullMarked
package id.rewang.portal.offering;

import org.jspecify.annotations.NullMarked;
