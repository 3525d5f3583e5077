/** The monthly bill of the government credit card's issuer (DPT), compared with what was charged. */
@NullMarked
package id.rewang.portal.cardbill;

import org.jspecify.annotations.NullMarked;
