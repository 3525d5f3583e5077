/** The commitment officer decides: one order line by line, several in one go, and gives up what does not come any more. */
@NullMarked
package id.rewang.portal.approving;

import org.jspecify.annotations.NullMarked;
