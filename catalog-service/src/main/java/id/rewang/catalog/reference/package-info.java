/** Official lists that entries are checked against. */
@NullMarked
package id.rewang.catalog.reference;

import org.jspecify.annotations.NullMarked;
