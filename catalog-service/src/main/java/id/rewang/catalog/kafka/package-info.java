/** Procurement's events, as far as the catalogue cares, and what it does about them. */
@NullMarked
package id.rewang.catalog.kafka;

import org.jspecify.annotations.NullMarked;
