@NullMarked
package id.rewang.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
