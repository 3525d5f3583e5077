@NullMarked
package id.rewang.identity;

import org.jspecify.annotations.NullMarked;
