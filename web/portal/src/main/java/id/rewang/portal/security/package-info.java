/** Signing in and out, tokens for the services, and who somebody is. */
@NullMarked
package id.rewang.portal.security;

import org.jspecify.annotations.NullMarked;
