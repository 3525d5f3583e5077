@NullMarked
package id.rewang.identity.config;

import org.jspecify.annotations.NullMarked;
