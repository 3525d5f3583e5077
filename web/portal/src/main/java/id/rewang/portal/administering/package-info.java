/** Who may sign in, with which duties, and which systems act for themselves: an administrator's pages. */
@NullMarked
package id.rewang.portal.administering;

import org.jspecify.annotations.NullMarked;
