package id.rewang.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody signs in and does their part of one order, on the pages and in their words. */
@ExtendWith(InBrowser.class)
class BrowserJourneyIT {

    private final BrowsedCity played;

    BrowserJourneyIT(BrowsedCity played) {
        this.played = played;
    }

    @ParameterizedTest
    @CsvSource({"PHONE, dinkes, nasi-kotak-telur", "DESK, diskominfo, kudapan-kotak-4"})
    void oneOrderIsPlayedFromNeedToReconciled(Window window, String department, String product)
            throws SQLException, IOException, InterruptedException {
        played.beginNextDay();
        Journey journey = new Journey(
                played,
                window,
                played.city().department(department),
                played.city().product(product));

        journey.order();
        journey.approveBeforeTheEyesOfTheSeller();
        journey.acceptAndSend();
        journey.checkTheGoods();
        journey.handOver();
        journey.bill();
        journey.askAndAuthorise();
        journey.payWithASecondFactor();
        journey.reconcile();
        journey.readTheWholeWay();

        assertThat(played.system().checkInvariants(played.system().history()).violations())
                .isEmpty();
    }
}
