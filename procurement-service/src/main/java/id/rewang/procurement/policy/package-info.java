/** What limits an order: dated procurement limits, and duties that must not meet in one person. */
@NullMarked
package id.rewang.procurement.policy;

import org.jspecify.annotations.NullMarked;
