/**
 * What every HTTP interface of the platform must stand, tested against the endpoints that the running application has.
 *
 * <p>A service adds two things: a test class that extends {@link id.rewang.test.http.EndpointContract}, and its access
 * matrix, {@code src/test/resources/access-matrix.csv}.
 */
@NullMarked
package id.rewang.test.http;

import org.jspecify.annotations.NullMarked;
