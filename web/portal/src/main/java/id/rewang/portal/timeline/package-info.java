/** The page of an order: how far it has come, who has it now, and what the reader can do with it. */
@NullMarked
package id.rewang.portal.timeline;

import org.jspecify.annotations.NullMarked;
