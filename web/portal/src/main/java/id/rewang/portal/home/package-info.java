/** The first page: what waits for somebody, and what is late. */
@NullMarked
package id.rewang.portal.home;

import org.jspecify.annotations.NullMarked;
