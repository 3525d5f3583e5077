@NullMarked
package id.rewang.stack.postgres;

import org.jspecify.annotations.NullMarked;
