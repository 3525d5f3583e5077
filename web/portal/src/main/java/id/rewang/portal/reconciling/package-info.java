/** Reconciling: bank statements, what their lines show, and what fits nothing. */
@NullMarked
package id.rewang.portal.reconciling;

import org.jspecify.annotations.NullMarked;
