/** Settings that hold for every service unless it says otherwise. */
@NullMarked
package id.rewang.kit.config;

import org.jspecify.annotations.NullMarked;
