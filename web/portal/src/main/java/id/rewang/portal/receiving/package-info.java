/** The goods receiver checks what a shipment brought, on the phone beside the boxes. */
@NullMarked
package id.rewang.portal.receiving;

import org.jspecify.annotations.NullMarked;
