/** What the sample city consists of; LICENCES.md beside the data says what is real and what is invented. */
@NullMarked
package id.rewang.city.data;

import org.jspecify.annotations.NullMarked;
