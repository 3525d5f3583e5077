/**
 * The purchase order, which owns the process: its states and transitions, the events they give, and the use cases up to
 * the seller's answer. {@code docs/process.md} tables every command and event against every state.
 */
@NullMarked
package id.rewang.procurement.order;

import org.jspecify.annotations.NullMarked;
