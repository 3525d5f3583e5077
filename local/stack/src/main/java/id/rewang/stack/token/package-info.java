@NullMarked
package id.rewang.stack.token;

import org.jspecify.annotations.NullMarked;
