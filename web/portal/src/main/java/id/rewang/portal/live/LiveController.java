package id.rewang.portal.live;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.security.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class LiveController {

    private final OpenPages pages;
    private final Procurement procurement;

    LiveController(OpenPages pages, Procurement procurement) {
        this.pages = pages;
        this.procurement = procurement;
    }

    /**
     * Tells an open page {@code order} when something has happened that concerns this person, and {@code this-order} when
     * it was the order that the page shows.
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("isAuthenticated()")
    SseEmitter live(@RequestParam(name = "order", required = false) @Nullable UUID order, Person person) {
        if (order != null) {
            procurement.order(order);
        }
        return pages.open(person, order);
    }
}
