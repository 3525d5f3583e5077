/** Operating: how far each service is with its events, and what waits for an operator. */
@NullMarked
package id.rewang.portal.operating;

import org.jspecify.annotations.NullMarked;
