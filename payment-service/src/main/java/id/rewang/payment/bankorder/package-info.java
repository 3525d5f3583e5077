/** The queue of orders towards the bank; each is sent until its outcome is known. */
@NullMarked
package id.rewang.payment.bankorder;

import org.jspecify.annotations.NullMarked;
