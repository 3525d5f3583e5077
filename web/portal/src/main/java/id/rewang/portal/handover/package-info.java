/** The BAST: drawn up and signed by the commitment officer, shown to everybody who may read its order, and printed. */
@NullMarked
package id.rewang.portal.handover;

import org.jspecify.annotations.NullMarked;
