/** The people of the sample city whom one can be, and the work that waits for each of them. */
@NullMarked
package id.rewang.city.people;

import org.jspecify.annotations.NullMarked;
