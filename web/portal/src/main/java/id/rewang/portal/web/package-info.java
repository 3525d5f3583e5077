/** What every page has in common: layout, language, forms, error pages. */
@NullMarked
package id.rewang.portal.web;

import org.jspecify.annotations.NullMarked;
