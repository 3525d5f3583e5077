/** What somebody is typing, kept on the server, so that a reload, a lost session or another device loses nothing. */
@NullMarked
package id.rewang.portal.draft;

import org.jspecify.annotations.NullMarked;
