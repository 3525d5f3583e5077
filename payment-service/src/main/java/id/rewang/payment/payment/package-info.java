/** The payment of an accepted bill, from due to settled, and back when the bank returns it. */
@NullMarked
package id.rewang.payment.payment;

import org.jspecify.annotations.NullMarked;
