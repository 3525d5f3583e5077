/** What is to happen: orders, how each differs from the usual, when each gets how far. Nothing is played here. */
@NullMarked
package id.rewang.city.plan;

import org.jspecify.annotations.NullMarked;
