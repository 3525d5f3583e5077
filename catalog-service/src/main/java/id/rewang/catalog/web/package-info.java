/** The HTTP interface. */
@NullMarked
package id.rewang.catalog.web;

import org.jspecify.annotations.NullMarked;
