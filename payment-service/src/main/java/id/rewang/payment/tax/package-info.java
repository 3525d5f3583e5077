/** What is withheld from a payment, by dated rules. */
@NullMarked
package id.rewang.payment.tax;

import org.jspecify.annotations.NullMarked;
