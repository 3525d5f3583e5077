/** The handover (BAST): what was accepted, signed by both sides; the ground of every bill. */
@NullMarked
package id.rewang.procurement.handover;

import org.jspecify.annotations.NullMarked;
