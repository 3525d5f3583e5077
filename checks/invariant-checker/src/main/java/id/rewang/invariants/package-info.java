/**
 * What must always hold, asked of the three services' databases by SQL: each {@link id.rewang.invariants.Invariant} names
 * itself in one sentence and every violation in another. Reads only.
 */
@NullMarked
package id.rewang.invariants;

import org.jspecify.annotations.NullMarked;
