/** Journeys through the real processes, and what is done to them meanwhile. */
@NullMarked
package id.rewang.system;

import org.jspecify.annotations.NullMarked;
