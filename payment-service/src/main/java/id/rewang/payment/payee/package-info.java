/** Whom a seller's payments go to, as catalog's snapshots tell it. */
@NullMarked
package id.rewang.payment.payee;

import org.jspecify.annotations.NullMarked;
