/** Every line of a bank statement finds its payment or becomes an open exception in suspense. */
@NullMarked
package id.rewang.payment.reconciliation;

import org.jspecify.annotations.NullMarked;
