/** Paying: asking, authorising, instructing, files for the bank, LS, the government credit card, tax deposits. */
@NullMarked
package id.rewang.portal.paying;

import org.jspecify.annotations.NullMarked;
