package id.rewang.portal.web;

import id.rewang.portal.security.People;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.SignInAgain;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice
class Layout {

    private final List<MenuItem> menu;

    Layout(List<MenuItem> menu) {
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::rank)).toList();
    }

    /** Who is signed in, for {@code ${me}}. */
    @ModelAttribute("me")
    @Nullable
    Person me() {
        return People.signedIn();
    }

    @ModelAttribute("menu")
    List<MenuItem> menu() {
        Person person = People.signedIn();
        return person == null
                ? List.of()
                : menu.stream().filter(item -> item.isFor(person)).toList();
    }

    /** Where we are, for the menu's mark and the language links. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** The page of ours that led here, for a page on which nothing can be done. */
    @ModelAttribute("back")
    @Nullable
    String back(HttpServletRequest request) {
        URI page = SignInAgain.pageOf(request);
        return page == null ? null : page.getRawPath();
    }
}
