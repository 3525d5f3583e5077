/** Those who play: a class a step of an order, a day of the past quietly, the told day aloud; and what it all came to. */
@NullMarked
package id.rewang.city.day;

import org.jspecify.annotations.NullMarked;
