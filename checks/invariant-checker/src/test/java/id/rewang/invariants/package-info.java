@NullMarked
package id.rewang.invariants;

import org.jspecify.annotations.NullMarked;
