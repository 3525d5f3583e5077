/** The money a department may spend, by payment method, and what orders hold of it. */
@NullMarked
package id.rewang.payment.fund;

import org.jspecify.annotations.NullMarked;
