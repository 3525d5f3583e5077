/** The HTTP API. */
@NullMarked
package id.rewang.procurement.web;

import org.jspecify.annotations.NullMarked;
