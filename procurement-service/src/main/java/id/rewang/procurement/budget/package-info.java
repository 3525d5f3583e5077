/** Budget lines: what a department may spend on one account, and what orders have committed and realised of it. */
@NullMarked
package id.rewang.procurement.budget;

import org.jspecify.annotations.NullMarked;
