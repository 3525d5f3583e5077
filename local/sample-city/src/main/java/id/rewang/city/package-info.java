/** A sample city, set up and played through the public APIs as the people concerned. Its people and sellers are invented. */
@NullMarked
package id.rewang.city;

import org.jspecify.annotations.NullMarked;
