/**
 * Who asks, and what that person may do.
 *
 * <p>Every service is an OAuth 2 resource server: requests carry a signed token with this service ({@code rewang.service})
 * as audience. A controller or its method names its roles, {@code @PreAuthorize("hasAnyRole('seller', 'trade_officer')")}; one
 * without stops the application from starting; roles are checked before the body is read, and on controllers only. It takes the person as an {@link id.rewang.kit.security.Actor} parameter
 * and gives it to the use case, which checks region, department or seller with the actor's {@code must…} methods.
 *
 * <p>Settings: {@code rewang.service}; {@code rewang.security.issuers[n].issuer} and {@code .jwk-set} (a {@code file:} or
 * {@code http(s):} URL), one pair for each identity provider whose tokens are believed: Rewang's own, a city's; {@code
 * rewang.security.open-paths} (paths that need no token because they check a signature of their own).
 */
@NullMarked
package id.rewang.kit.security;

import org.jspecify.annotations.NullMarked;
