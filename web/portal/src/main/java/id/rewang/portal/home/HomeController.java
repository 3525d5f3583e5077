package id.rewang.portal.home;

import id.rewang.portal.security.People;
import id.rewang.portal.security.Person;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class HomeController {

    private static final int ON_A_CARD = 5;
    private static final int COUNTED_ON_A_CARD = 99;
    private static final int ON_ITS_PAGE = 100;

    private final List<Worklist> worklists;

    HomeController(List<Worklist> worklists) {
        this.worklists = worklists.stream()
                .sorted(Comparator.comparingInt(Worklist::rank))
                .toList();
    }

    /** What waits for the person, or the front page for who is not signed in. */
    @GetMapping("/")
    @PreAuthorize("permitAll()")
    String home(Model model) {
        Person person = People.signedIn();
        if (person == null) {
            return "front";
        }
        List<Card> cards = worklists.stream()
                .filter(worklist -> person.isAny(worklist.roles()))
                .map(worklist -> card(worklist, person))
                .toList();
        model.addAttribute("cards", cards);
        model.addAttribute("waiting", cards.stream().mapToInt(Card::size).sum());
        model.addAttribute("late", cards.stream().mapToLong(Card::late).sum());
        model.addAttribute("beyondCount", cards.stream().anyMatch(Card::isBeyondCount));
        return "home";
    }

    /** One card anew, when something has happened. */
    @GetMapping("/worklists/{name}/card")
    @PreAuthorize("isAuthenticated()")
    String card(@PathVariable String name, Person person, Model model) {
        model.addAttribute("card", card(find(name, person), person));
        return "home :: card";
    }

    /** All that waits of one kind, page by page. */
    @GetMapping("/worklists/{name}")
    @PreAuthorize("isAuthenticated()")
    String worklist(@PathVariable String name, @RequestParam(defaultValue = "1") int page, Person person, Model model) {
        if (page < 1 || page > Worklist.LOOKED_THROUGH / ON_ITS_PAGE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int to = page * ON_ITS_PAGE;
        model.addAttribute("card", Card.read(find(name, person), person, to - ON_ITS_PAGE, to, to));
        model.addAttribute("page", page);
        return "worklist";
    }

    private static Card card(Worklist worklist, Person person) {
        return Card.read(worklist, person, 0, ON_A_CARD, COUNTED_ON_A_CARD);
    }

    private Worklist find(String name, Person person) {
        return worklists.stream()
                .filter(worklist -> worklist.name().equals(name) && person.isAny(worklist.roles()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
