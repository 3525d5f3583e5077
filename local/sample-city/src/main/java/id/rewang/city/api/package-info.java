/** A client of the public APIs: who acts, with which key, against which version; everything acknowledged is written down. */
@NullMarked
package id.rewang.city.api;

import org.jspecify.annotations.NullMarked;
