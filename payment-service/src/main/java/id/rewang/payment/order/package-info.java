/** What payment knows of orders and their handovers, as procurement's events tell it. */
@NullMarked
package id.rewang.payment.order;

import org.jspecify.annotations.NullMarked;
