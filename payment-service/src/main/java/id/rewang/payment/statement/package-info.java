/** Statement files of banks: read by their standard, verified whole, imported once. What a line pays is not decided here. */
@NullMarked
package id.rewang.payment.statement;

import org.jspecify.annotations.NullMarked;
