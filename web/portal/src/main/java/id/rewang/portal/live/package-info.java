/** What happens at the services, told to open pages by server-sent events. */
@NullMarked
package id.rewang.portal.live;

import org.jspecify.annotations.NullMarked;
