/** Wiring. */
@NullMarked
package id.rewang.payment.config;

import org.jspecify.annotations.NullMarked;
