/**
 * Events between services: written with the state they tell of (outbox), published in order (relay), applied exactly once
 * per consumer (inbox), parked by key when they cannot be applied (dead letters).
 *
 * <p>A service declares {@link id.rewang.kit.messaging.EventHandler} beans and injects
 * {@link id.rewang.kit.messaging.Outbox}; everything else is set up for it.
 */
@NullMarked
package id.rewang.kit.messaging;

import org.jspecify.annotations.NullMarked;
