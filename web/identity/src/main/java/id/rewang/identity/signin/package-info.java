@NullMarked
package id.rewang.identity.signin;

import org.jspecify.annotations.NullMarked;
