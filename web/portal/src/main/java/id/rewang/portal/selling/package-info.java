/** What a seller does with orders, on a phone: answer, send, sign the BAST, bill, and see what became of the money. */
@NullMarked
package id.rewang.portal.selling;

import org.jspecify.annotations.NullMarked;
