@NullMarked
package id.rewang.stack.kafka;

import org.jspecify.annotations.NullMarked;
