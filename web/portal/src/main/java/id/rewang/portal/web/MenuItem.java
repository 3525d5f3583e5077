package id.rewang.portal.web;

import id.rewang.portal.security.Person;
import java.util.Set;

/**
 * An entry of the main menu; a page package adds one by a bean of this type. The bundles name it with {@code menu.NAME}.
 *
 * @param roles who has it; empty for everybody who is signed in
 * @param rank  smaller numbers come first
 */
public record MenuItem(String name, String href, Set<String> roles, int rank) {

    /** Whether that page belongs to this entry. */
    public boolean isAt(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }

    boolean isFor(Person person) {
        return roles.isEmpty() || person.isAny(roles);
    }
}
