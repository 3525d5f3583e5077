/** Withheld tax on its way to the state. */
@NullMarked
package id.rewang.payment.taxdeposit;

import org.jspecify.annotations.NullMarked;
