package id.rewang.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Person;
import id.rewang.city.api.Service;
import id.rewang.city.people.SamplePerson;
import id.rewang.system.browser.AccessTable.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that a role may open is reached by links from the first one, and is fit for everybody: axe-core finds nothing, no
 * script fails, the Content-Security-Policy stops nothing, nothing is asked of an outside address, and nothing is wider than a
 * phone. In Indonesian on a phone each shape that a page has for some role, in English on a desk each kind of page once: what
 * differs by role does so in both.
 */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    /** What scripts ask for, streams, files, and what nothing leads to in the evening of a day on which all went well. */
    private static final Set<String> NO_PAGES = Set.of(
            "/live",
            "/worklists/{name}/card",
            "/orders/{id}/now",
            "/orders/{id}/photos/{sha256}",
            "/payments/{id}/spp-file",
            "/bulk-transfers/{id}/file",
            "/setup/{step}/template",
            "/sp2d/{department}",
            Journey.BILL);

    private static final int PEOPLE_OF_A_ROLE = 4;

    private final BrowsedCity played;
    private final AccessTable table;
    private final Axe axe = new Axe();
    private final List<SamplePerson> people;
    private final Set<String> kindsLookedAt = new HashSet<>();
    private final Set<String> shapesLookedAt = new HashSet<>();

    PagesIT(BrowsedCity played) throws IOException {
        this.played = played;
        this.people = played.people();
        this.table = AccessTable.read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procurement_officer",
                "commitment_officer",
                "budget_authority",
                "goods_receiver",
                "technical_officer",
                "finance_verifier",
                "treasurer",
                "treasury_officer",
                "seller",
                "trade_officer",
                "auditor",
                "administrator",
                "operator"
            })
    void everyPageOfARoleIsReachedByLinksAndFitForEverybody(String role) {
        List<String> faults = new ArrayList<>();
        Walk walk = new Walk(table, pagesOf(role));
        for (SamplePerson one : peopleOf(role)) {
            if (!walk.missing().isEmpty()) {
                walk(walk, one, faults::add);
            }
        }

        walk.missing().forEach(page -> faults.add("no link leads to " + page));
        assertThat(faults).isEmpty();
    }

    @Test
    void thePagesOfSigningInAreFitForEverybody() {
        List<String> faults = new ArrayList<>();
        String link = signInLink(peopleOf("finance_verifier").getLast().person());
        for (Window window : Window.values()) {
            try (Screen stranger = played.open(window);
                    Screen treasurer =
                            played.signIn(peopleOf("treasurer").getFirst().person(), window)) {
                for (String language : List.of("id", "en")) {
                    look(stranger, "/?language=" + language, faults::add);
                    look(stranger, played.identity() + "/sign-in?lang=" + language, faults::add);
                    look(stranger, played.identity() + "/signed-out?lang=" + language, faults::add);
                    look(stranger, link + "?lang=" + language, faults::add);
                    look(stranger, played.identity() + "/sign-in/link/over?lang=" + language, faults::add);
                    look(treasurer, played.identity() + "/second-factor?lang=" + language, faults::add);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private String signInLink(Person person) {
        return played.as(played.city().administrator())
                .put(Service.IDENTITY, "/v1/users/" + person.subject() + "/sign-in-link", Map.of())
                .text("url");
    }

    private void walk(Walk walk, SamplePerson one, Consumer<String> faults) {
        try (Screen phone = played.signIn(one.person(), Window.PHONE);
                Screen desk = played.signIn(one.person(), Window.DESK)) {
            desk.open("/?language=en");
            putSomethingIntoTheCart(one, phone);
            registerASystem(one, phone);
            walk.through(phone, doors(), page -> {
                if (shapesLookedAt.add(page.shape())) {
                    look(phone, page.address(), faults);
                }
                if (kindsLookedAt.add(page.kind())) {
                    look(desk, page.address(), faults);
                }
            });
        }
    }

    /** Nothing waits for an auditor, who looks on. */
    private Set<Row> pagesOf(String role) {
        return table.rows().stream()
                .filter(row -> row.isPage() && row.isFor(role) && !NO_PAGES.contains(row.path()))
                .filter(row -> !role.equals("auditor") || !row.path().startsWith("/worklists/"))
                .collect(Collectors.toSet());
    }

    private List<SamplePerson> peopleOf(String role) {
        return people.stream()
                .filter(one -> one.person().roles().contains(role))
                .limit(PEOPLE_OF_A_ROLE)
                .toList();
    }

    /** The first page, and what a form leads to or a mishap. */
    private List<String> doors() {
        return List.of(
                "/",
                "/sign-in-failed",
                "/products/compare?id=%s&id=%s"
                        .formatted(
                                played.city().product("kudapan-kotak-3").id(),
                                played.city().product("kudapan-kotak-4").id()));
    }

    private void putSomethingIntoTheCart(SamplePerson one, Screen screen) {
        if (one.person().roles().contains("procurement_officer")) {
            String product = played.city().product("kudapan-kotak-3").id().toString();
            screen.post("/cart", Map.of("_csrf", screen.csrfToken(), "productId", product, "quantity", "2"));
        }
    }

    private void registerASystem(SamplePerson one, Screen screen) {
        if (one.person().roles().contains("administrator")) {
            Map<String, String> system =
                    Map.of("id", "contoh", "name", "Contoh", "roles", "auditor", "audiences", "payment");
            Map<String, String> form = new HashMap<>(system);
            form.put("_csrf", screen.csrfToken());
            screen.post("/systems/new", form);
        }
    }

    private void look(Screen screen, String address, Consumer<String> faults) {
        screen.open(address);
        inspect(screen, address, faults);
    }

    private void inspect(Screen screen, String address, Consumer<String> faults) {
        String where = "%s (%s, %s): "
                .formatted(
                        address, screen.window(), screen.page().locator("html").getAttribute("lang"));
        axe.violations(screen.page()).forEach(violation -> faults.accept(where + violation));
        screen.misdeeds().forEach(misdeed -> faults.accept(where + misdeed));
        int width = (int) screen.page().evaluate("document.documentElement.scrollWidth");
        if (width > screen.window().width()) {
            faults.accept(where + width + " pixels wide");
        }
    }
}
