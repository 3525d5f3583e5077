@NullMarked
package id.rewang.stack.process;

import org.jspecify.annotations.NullMarked;
