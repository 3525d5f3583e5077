@NullMarked
package id.rewang.payment;

import org.jspecify.annotations.NullMarked;
