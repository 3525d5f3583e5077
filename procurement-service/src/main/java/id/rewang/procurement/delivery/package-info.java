/** Shipments of accepted orders and what the goods receiver found. */
@NullMarked
package id.rewang.procurement.delivery;

import org.jspecify.annotations.NullMarked;
