@NullMarked
package id.rewang.identity.token;

import org.jspecify.annotations.NullMarked;
