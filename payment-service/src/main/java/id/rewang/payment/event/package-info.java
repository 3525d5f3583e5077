/** What payment tells the world: the events of the topic payment.payment.events. */
@NullMarked
package id.rewang.payment.event;

import org.jspecify.annotations.NullMarked;
