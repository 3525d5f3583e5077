/** Signing in by a city's own provider: it says who somebody is, and nothing of what they may do here. */
@NullMarked
package id.rewang.identity.city;

import org.jspecify.annotations.NullMarked;
