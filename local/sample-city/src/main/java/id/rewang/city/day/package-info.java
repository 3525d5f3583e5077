/** The script of a day and those who play it. */
@NullMarked
package id.rewang.city.day;

import org.jspecify.annotations.NullMarked;
