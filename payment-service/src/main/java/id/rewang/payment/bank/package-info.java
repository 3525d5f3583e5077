/** How payments reach the bank and what the bank says about them: SNAP BI and bulk transfer files. */
@NullMarked
package id.rewang.payment.bank;

import org.jspecify.annotations.NullMarked;
