/**
 * Business time. Whatever is written into orders, payments and documents, and every comparison with a deadline or a dated
 * rule, takes it from {@link id.rewang.kit.clock.BusinessClock}; only technical ages (tokens, outbox) do not.
 */
@NullMarked
package id.rewang.kit.clock;

import org.jspecify.annotations.NullMarked;
