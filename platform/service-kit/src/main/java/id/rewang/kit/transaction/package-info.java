/** What a transaction gathers before it commits. */
@NullMarked
package id.rewang.kit.transaction;

import org.jspecify.annotations.NullMarked;
