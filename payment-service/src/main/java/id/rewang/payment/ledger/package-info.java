/**
 * Double-entry bookkeeping: accounts with four counters, append-only transfers that are booked directly or first pending and
 * then posted or voided once. The scheme of bookings is in {@code docs/ledger.md}.
 */
@NullMarked
package id.rewang.payment.ledger;

import org.jspecify.annotations.NullMarked;
