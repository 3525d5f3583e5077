/** Acts that must not meet in one person. */
@NullMarked
package id.rewang.payment.duty;

import org.jspecify.annotations.NullMarked;
