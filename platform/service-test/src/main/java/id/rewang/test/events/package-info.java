/** Plays the other services: publishes events as they would, and reads what the service under test has published. */
@NullMarked
package id.rewang.test.events;

import org.jspecify.annotations.NullMarked;
