/** The past of the sample: working days, and the orders that were made on them, drawn by rules and the same in every run. */
@NullMarked
package id.rewang.city.past;

import org.jspecify.annotations.NullMarked;
