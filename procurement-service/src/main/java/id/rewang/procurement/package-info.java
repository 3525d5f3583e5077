@NullMarked
package id.rewang.procurement;

import org.jspecify.annotations.NullMarked;
