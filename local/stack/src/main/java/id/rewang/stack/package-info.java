@NullMarked
package id.rewang.stack;

import org.jspecify.annotations.NullMarked;
