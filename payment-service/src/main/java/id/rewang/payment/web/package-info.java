/** The HTTP API. */
@NullMarked
package id.rewang.payment.web;

import org.jspecify.annotations.NullMarked;
