@NullMarked
package id.rewang.identity.key;

import org.jspecify.annotations.NullMarked;
