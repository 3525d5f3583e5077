@NullMarked
package id.rewang.identity.user;

import org.jspecify.annotations.NullMarked;
