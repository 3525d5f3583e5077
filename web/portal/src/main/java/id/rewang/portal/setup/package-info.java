/** The first city: a checklist whose steps are filled from workbooks, each checked whole before anything is written. */
@NullMarked
package id.rewang.portal.setup;

import org.jspecify.annotations.NullMarked;
