/** Direct payments (LS): the SPP file, and the SP2D that the treasury issued. */
@NullMarked
package id.rewang.payment.treasury;

import org.jspecify.annotations.NullMarked;
