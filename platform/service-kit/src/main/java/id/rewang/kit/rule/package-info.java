/**
 * Dated rules: limits, rates, periods that law sets and changes. A service seeds its own by migration into
 * {@code dated_rule} and asks {@link id.rewang.kit.rule.Rules} for the one that holds on a day in a region; a number of
 * this kind is never a constant in code.
 *
 * <pre>{@code
 * Rule limit = rules.on(clock.today(), region, "direct-procurement.limit");
 * if (total.compareTo(limit.asMoney()) > 0) …   // limit.legalBasis() says why
 * }</pre>
 */
@NullMarked
package id.rewang.kit.rule;

import org.jspecify.annotations.NullMarked;
