package id.rewang.portal.approving;

import id.rewang.portal.api.Problem;
import id.rewang.portal.api.Procurement.Order;
import org.jspecify.annotations.Nullable;

/**
 * What became of one order of several.
 *
 * @param order   as it is now
 * @param problem what stood in the way, if anything did
 */
public record Outcome(Order order, @Nullable Problem problem) {}
