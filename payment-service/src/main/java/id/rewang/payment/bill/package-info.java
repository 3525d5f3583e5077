/** Sellers' bills and the three-way match of order, handover and invoice. */
@NullMarked
package id.rewang.payment.bill;

import org.jspecify.annotations.NullMarked;
