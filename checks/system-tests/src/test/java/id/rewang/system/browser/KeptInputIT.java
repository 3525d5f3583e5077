package id.rewang.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody has typed is there until it is sent, and is sent once. */
@ExtendWith(InBrowser.class)
class KeptInputIT {

    private static final String ACCOUNT = "5.1.02.01.01.0052";
    private static final Pattern ORDER = Pattern.compile(".*/orders/[0-9a-f-]{36}$");

    private final BrowsedCity played;
    private final SampleDepartment department;
    private Screen screen;

    KeptInputIT(BrowsedCity played) {
        this.played = played;
        this.department = played.city().department("dispora");
        this.screen = played.signIn(department.official(Duty.PP), Window.PHONE);
    }

    @BeforeEach
    void openAForm() {
        screen.open("/products/" + played.city().product("kudapan-kotak-3").id());
        screen.button("Masukkan keranjang").click();
        screen.link("Susun pesanan").click();
        assertThat(screen.field("Alamat kirim")).isVisible();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aReloadLosesNothingThatWasTyped() {
        screen.field("Alamat kirim").fill("Aula lantai dua");
        assertThat(screen.page().getByText("Isian tersimpan otomatis.")).isVisible();

        screen.page().reload();

        assertThat(screen.field("Alamat kirim")).hasValue("Aula lantai dua");
    }

    @Test
    void aDoubleClickDraftsOneOrder() {
        int before = drafts();
        openAForm();
        fill("Ruang rapat");

        screen.button("Simpan sebagai konsep").dblclick();
        screen.page().waitForURL(ORDER);

        assertThat(drafts()).isEqualTo(before + 1);
    }

    @Test
    void aDoubleClickSendsAFormOnce() {
        screen.open("/products/" + played.city().product("kudapan-kotak-4").id());
        List<String> sent = new ArrayList<>();
        screen.page().onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });

        screen.button("Masukkan keranjang").dblclick();
        screen.page().waitForURL("**/cart");

        assertThat(sent).hasSize(1);
    }

    @Test
    void anEndedSessionLosesNothingThatWasTyped() {
        screen.context().clearCookies(new ClearCookiesOptions().setName("rewang"));
        fill("Gudang belakang");

        screen.button("Simpan sebagai konsep").click();
        screen.link("Masuk lagi").click();

        assertThat(screen.field("Alamat kirim")).hasValue("Gudang belakang");
        screen.button("Simpan sebagai konsep").click();
        screen.page().waitForURL(ORDER);
        assertThat(screen.page().locator("main")).containsText("Gudang belakang");
    }

    @Test
    void aLostConnectionLosesNothingThatWasTyped() {
        screen.context().setOffline(true);
        fill("Lapangan depan");

        screen.button("Simpan sebagai konsep").click();
        assertThat(screen.page().locator("[data-when=offline]")).isVisible();
        screen.context().setOffline(false);

        assertThat(screen.field("Alamat kirim")).hasValue("Lapangan depan");
        assertThat(screen.page().getByText("Isian tersimpan otomatis.")).isVisible();
        screen.button("Simpan sebagai konsep").click();
        screen.page().waitForURL(ORDER);
    }

    private void fill(String address) {
        screen.field("Rekening belanja")
                .selectOption(BudgetLine.idOf(department, ACCOUNT).toString());
        screen.page().getByLabel("Uang Persediaan (UP)").check();
        screen.field("Dibutuhkan paling lambat").fill(played.date().plusDays(7).toString());
        screen.field("Alamat kirim").fill(address);
    }

    private int drafts() {
        screen.open("/orders?state=DRAFT");
        return screen.page().locator("main tbody tr").count();
    }
}
