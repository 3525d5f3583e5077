/** The column types that all tables share. */
@NullMarked
package id.rewang.payment.jdbc;

import org.jspecify.annotations.NullMarked;
