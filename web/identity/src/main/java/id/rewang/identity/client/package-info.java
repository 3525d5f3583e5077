@NullMarked
package id.rewang.identity.client;

import org.jspecify.annotations.NullMarked;
