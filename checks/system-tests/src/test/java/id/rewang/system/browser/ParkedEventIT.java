package id.rewang.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.city.api.Service;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The event that the day has left parked, when everything else has been seen. */
@ExtendWith(InBrowser.class)
@Order(Integer.MAX_VALUE)
class ParkedEventIT {

    private final BrowsedCity played;

    ParkedEventIT(BrowsedCity played) {
        this.played = played;
    }

    @Test
    void theOperatorHasItAppliedAndEveryInvariantHoldsWithNothingParked()
            throws SQLException, IOException, InterruptedException {
        try (Screen screen = played.signIn(played.city().operator(), Window.PHONE)) {
            screen.page().getByText("catalog.procurement.order.events").click();
            assertThat(screen.page().locator(".parked .error")).containsText("let the seller count again");
            assertThat(screen.page().locator(".parked .alert")).containsText("Operator Contoh");

            screen.page().locator(".parked a").click();
            screen.button("Ya, jalankan lagi").click();
            assertThat(screen.page().locator("main [role=status]")).containsText("0 masih menunggu");
        }

        assertThat(played.as(played.city().operator()).list(Service.CATALOG, "/ops/dead-letters"))
                .isEmpty();
        assertThat(played.system().checkInvariants(played.system().history()).violations())
                .isEmpty();
    }
}
