/**
 * What every HTTP interface of the platform must stand, tested against the endpoints that the running application has.
 *
 * <p>A service adds a test class that extends {@link id.rewang.test.http.EndpointContract} and, in its
 * {@code src/test/resources}, its access matrix, {@code access-matrix.csv}, one thing of each kind, {@code things.sql}, and
 * what requests about them hold, {@code sample-requests.json}.
 */
@NullMarked
package id.rewang.test.http;

import org.jspecify.annotations.NullMarked;
