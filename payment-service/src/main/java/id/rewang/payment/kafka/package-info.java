/** Events of other services come in here. */
@NullMarked
package id.rewang.payment.kafka;

import org.jspecify.annotations.NullMarked;
