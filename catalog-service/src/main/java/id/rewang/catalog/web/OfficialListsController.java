package id.rewang.catalog.web;

import id.rewang.catalog.reference.OfficialLists;
import id.rewang.catalog.reference.OfficialLists.Entry;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/official-lists")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Official lists", description = "The codes that entries are checked against")
class OfficialListsController {

    private final OfficialLists lists;

    OfficialListsController(OfficialLists lists) {
        this.lists = lists;
    }

    @GetMapping("/villages")
    @Operation(summary = "The villages of your region by code")
    Page<Entry> villages(Paging paging, Actor actor) {
        return page(lists.villages(actor.region(), paging), paging);
    }

    @GetMapping("/business-classes")
    @Operation(summary = "The classes of business of KBLI 2020 by code")
    Page<Entry> businessClasses(Paging paging) {
        return page(lists.businessClasses(paging), paging);
    }

    @GetMapping("/banks")
    @Operation(summary = "The banks by clearing code")
    Page<Entry> banks(Paging paging) {
        return page(lists.banks(paging), paging);
    }

    private static Page<Entry> page(List<Entry> found, Paging paging) {
        return Page.of(found, paging, entry -> List.of(entry.code()));
    }
}
