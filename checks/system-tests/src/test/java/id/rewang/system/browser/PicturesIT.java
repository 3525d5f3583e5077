package id.rewang.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import id.rewang.city.api.Person;
import id.rewang.city.data.Duty;
import id.rewang.city.people.SamplePerson;
import id.rewang.city.people.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the pictures of the README anew: {@code ./test -Drewang.pictures=true}. */
@ExtendWith(InBrowser.class)
@EnabledIfSystemProperty(named = "rewang.pictures", matches = "true", disabledReason = "it writes into docs/pictures")
class PicturesIT {

    private static final Path PICTURES = Path.of("../../docs/pictures");
    private static final int LARGEST = 200_000;

    private final BrowsedCity played;

    PicturesIT(BrowsedCity played) {
        this.played = played;
    }

    @Test
    void aProcurementOfficerFindsProducts() throws IOException {
        picture("products", anyone("procurement_officer"), Window.DESK, screen -> screen.open("/products?q=nasi"));
    }

    @Test
    void aSellerSeesNewOrders() throws IOException {
        picture("seller-inbox", waitsFor(Task.TO_ANSWER), Window.PHONE, screen -> screen.open("/inbox"));
    }

    @Test
    void anOrderTellsItsWay() throws IOException {
        picture("order", played.city().department("dinkes").official(Duty.PP), Window.DESK, screen -> {
            screen.open("/orders?state=COMPLETED");
            screen.page().locator("main tbody a").first().click();
            assertThat(screen.page().locator(".timeline")).isVisible();
        });
    }

    @Test
    void aTreasurerReconciles() throws IOException {
        picture("reconciliation", played.city().department("dikbud").official(Duty.TREASURER), Window.DESK, screen -> {
            screen.open("/statements");
            screen.page().locator("main tbody a").first().click();
            assertThat(screen.page().locator("h1")).isVisible();
        });
    }

    private void picture(String name, Person person, Window window, Consumer<Screen> way) throws IOException {
        Path file = PICTURES.resolve(name + ".png");
        try (Screen screen = played.signIn(person, window)) {
            way.accept(screen);
            screen.page().screenshot(new ScreenshotOptions().setPath(file));
        }
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }

    private Person anyone(String role) {
        return first(one -> one.person().roles().contains(role));
    }

    private Person waitsFor(Task task) {
        return first(one -> one.waiting().stream().anyMatch(waiting -> waiting.task() == task));
    }

    private Person first(Predicate<SamplePerson> which) {
        return played.people().stream().filter(which).findFirst().orElseThrow().person();
    }
}
