/** What people see and do: the portal's pages in a real browser, in front of the real processes. */
@NullMarked
package id.rewang.system.browser;

import org.jspecify.annotations.NullMarked;
