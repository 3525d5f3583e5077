/**
 * Deadlines as rows: set and cleared in the transaction of the use case that starts or ends the waiting, worked off by
 * whichever instance is free once business time has passed them.
 *
 * <p>A service sets one with {@link id.rewang.kit.deadline.Deadlines#set} and reacts with a bean that is a
 * {@link id.rewang.kit.deadline.DeadlineHandler}. Lock order everywhere: aggregate, then its deadline rows.
 */
@NullMarked
package id.rewang.kit.deadline;

import org.jspecify.annotations.NullMarked;
