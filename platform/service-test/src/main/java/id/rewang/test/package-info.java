@NullMarked
package id.rewang.test;

import org.jspecify.annotations.NullMarked;
