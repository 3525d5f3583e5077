@NullMarked
package id.rewang.identity.session;

import org.jspecify.annotations.NullMarked;
