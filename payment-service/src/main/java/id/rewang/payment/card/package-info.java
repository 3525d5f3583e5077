/** Payments with the government credit card (KKPD) and its monthly bill. */
@NullMarked
package id.rewang.payment.card;

import org.jspecify.annotations.NullMarked;
