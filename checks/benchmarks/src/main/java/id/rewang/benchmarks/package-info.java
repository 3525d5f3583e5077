/** Measures the running system and the machine under it in the same run; asserts nothing on time. */
@NullMarked
package id.rewang.benchmarks;

import org.jspecify.annotations.NullMarked;
