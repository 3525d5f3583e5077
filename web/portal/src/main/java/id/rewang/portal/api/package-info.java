/** The services' public APIs, as far as pages use them. Each is an HTTP interface; a refusal is a {@link id.rewang.portal.api.ServiceRefused}. */
@NullMarked
package id.rewang.portal.api;

import org.jspecify.annotations.NullMarked;
