package id.rewang.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.rewang.city.api.BankApi;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleProduct;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** One order of one product, and what each person does about it in a window of their own. */
final class Journey {

    /** A page that only an order on its way leads to. */
    static final String BILL = "/orders/{id}/handovers/{handoverId}/bill";

    private static final String ACCOUNT = "5.1.02.01.01.0052";
    private static final int WANTED = 20;
    private static final double TWO_SECONDS = 2_000;
    private static final int PHOTO_WIDTH = 120;
    private static final Pattern AN_ORDER = Pattern.compile(".*/orders/[0-9a-f-]{36}$");

    private final BrowsedCity played;
    private final Window window;
    private final SampleDepartment department;
    private final SampleProduct product;
    /** Path of the order's page. */
    private String order = "";
    /** Of the surat pesanan. */
    private String number = "";

    Journey(BrowsedCity played, Window window, SampleDepartment department, SampleProduct product) {
        this.played = played;
        this.window = window;
        this.department = department;
        this.product = product;
    }

    void order() {
        try (Screen pp = signIn(Duty.PP)) {
            pp.open("/products");
            pp.field("Cari produk").fill(product.name());
            pp.link(product.name()).click();
            pp.field("Jumlah (" + product.unit() + ")").fill(String.valueOf(WANTED));
            pp.button("Masukkan keranjang").click();
            pp.link("Susun pesanan").click();
            pp.field("Rekening belanja")
                    .selectOption(BudgetLine.idOf(department, ACCOUNT).toString());
            pp.page().getByLabel("Uang Persediaan (UP)").check();
            pp.field("Dibutuhkan paling lambat").fill(played.date().plusDays(7).toString());
            pp.field("Alamat kirim").fill("Kantor " + department.name() + " (data contoh)");
            pp.button("Simpan sebagai konsep").click();
            pp.page().waitForURL(AN_ORDER);
            order = pp.path();
            pp.button("Ajukan").click();
            assertThat(pp.page().locator("#now")).containsText("Menunggu persetujuan PPK");
            assertNothingWrong(pp);
        }
    }

    void approveBeforeTheEyesOfTheSeller() {
        try (Screen seller = signInAsSeller();
                Screen ppk = signIn(Duty.PPK)) {
            seller.open("/inbox");
            Locator arriving = seller.page().locator("#inbox a.product-name[href='%s']".formatted(order));
            assertThat(arriving).hasCount(0);
            pick(ppk, "to-approve");
            ppk.button("Setujui dan terbitkan").click();
            long issuing = System.nanoTime();
            assertThat(arriving).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TWO_SECONDS));
            System.out.printf(
                    "on a %s the seller sees the order %d ms after the click that issues it%n",
                    window, (System.nanoTime() - issuing) / 1_000_000);
            assertThat(ppk.page().locator("#now")).containsText("Menunggu jawaban penjual");
            assertThat(ppk.page().locator("h1")).containsText("SP/");
            number = ppk.page().locator("h1").innerText();
            assertNothingWrong(seller);
            assertNothingWrong(ppk);
        }
    }

    void acceptAndSend() {
        try (Screen seller = signInAsSeller()) {
            pick(seller, "to-answer");
            seller.button("Sanggupi").click();
            seller.link("Catat pengiriman").click();
            seller.page().getByLabel(Pattern.compile("^" + product.name())).fill(String.valueOf(WANTED));
            seller.button("Kirim").click();
            seller.page().waitForURL(AN_ORDER);
            assertThat(seller.page().locator("#now")).containsText("memeriksa barang");
            assertNothingWrong(seller);
        }
    }

    void checkTheGoods() {
        try (Screen receiver = signIn(Duty.RECEIVER)) {
            pick(receiver, "to-check");
            receiver.field("Diterima (" + product.unit() + ")").fill(String.valueOf(WANTED));
            receiver.field("Dikembalikan (" + product.unit() + ")").fill("0");
            receiver.field("Foto barang").setInputFiles(new FilePayload("foto.png", "image/png", photo()));
            receiver.button("Simpan hasil pemeriksaan").click();
            receiver.page().waitForURL(AN_ORDER);
            assertThat(receiver.page().locator("#now")).containsText("menyusun BAST");
            Locator shown = receiver.page().getByAltText("Foto " + product.name());
            shown.scrollIntoViewIfNeeded();
            assertThat(shown).hasJSProperty("naturalWidth", PHOTO_WIDTH);
            assertNothingWrong(receiver);
        }
    }

    void handOver() {
        try (Screen ppk = signIn(Duty.PPK)) {
            ppk.open(order);
            ppk.button("Susun BAST").click();
            ppk.button("Tanda tangani BAST").click();
            assertThat(ppk.page().locator(".signatures")).containsText("ditandatangani secara elektronik");
            assertNothingWrong(ppk);
        }
        try (Screen seller = signInAsSeller()) {
            pick(seller, "to-sign-as-seller");
            seller.page()
                    .getByText("Tanda tangani", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(seller.page().locator("#now")).containsText("mengirim tagihan");
            assertNothingWrong(seller);
        }
    }

    void bill() {
        try (Screen seller = signInAsSeller()) {
            pick(seller, "to-bill");
            seller.page().getByText("Buat tagihan").click();
            assertThat(new Axe().violations(seller.page())).isEmpty();
            seller.field("Nomor faktur atau kuitansi").fill("KW/" + window + "/1");
            seller.button("Kirim tagihan").click();
            seller.page().waitForURL(AN_ORDER);
            assertThat(seller.page().locator("#now")).containsText("mengajukan NPD");
            assertNothingWrong(seller);
        }
    }

    void askAndAuthorise() {
        try (Screen pptk = signIn(Duty.PPTK)) {
            pickPayment(pptk, "payments-due");
            pptk.button("Ajukan NPD").click();
            assertThat(pptk.page().locator("main")).containsText("dimintakan (NPD)");
            assertNothingWrong(pptk);
        }
        try (Screen pa = signIn(Duty.PA)) {
            pickPayment(pa, "payments-to-authorise");
            pa.button("Setujui pembayaran").click();
            assertThat(pa.page().locator("main")).containsText("disetujui PA/KPA");
            assertNothingWrong(pa);
        }
    }

    /** The bank releases only what a one-time code stands for; what was chosen before is still chosen after it. */
    void payWithASecondFactor() {
        try (Screen treasurer = signIn(Duty.TREASURER)) {
            pickPayment(treasurer, "payments-to-instruct");
            treasurer.page().getByLabel("Langsung ke bank (SNAP)").check();
            treasurer.button("Perintahkan pembayaran").click();
            new SecondFactorPage(treasurer.page()).enterTheSampleCode();
            assertThat(treasurer.page().getByLabel("Langsung ke bank (SNAP)")).isChecked();
            treasurer.button("Perintahkan pembayaran").click();
            treasurer.link(number).click();
            assertThat(treasurer.page().locator("#now")).containsText("mencocokkan rekening koran");
        }
    }

    void reconcile() {
        played.bank().closeTheDay(played.date());
        BankApi.Format format = department.statement();
        FilePayload statement = new FilePayload(
                "rekening-koran." + format.extension(),
                format.contentType(),
                played.bank().statement(department.accountNumber(), played.date(), format));
        try (Screen treasurer = signIn(Duty.TREASURER)) {
            treasurer.link("Rekening koran").click();
            treasurer.field("Berkas rekening koran").setInputFiles(statement);
            treasurer.button("Impor dan cocokkan").click();
            assertThat(treasurer.page().locator("main")).containsText("cocok menurut rujukan");
            assertNothingWrong(treasurer);
        }
    }

    void readTheWholeWay() {
        try (Screen pp = signIn(Duty.PP)) {
            pp.open(order);
            assertThat(pp.page().locator(".timeline .step-done")).hasCount(10);
            assertThat(pp.page().locator("#now")).containsText("Pesanan ini tidak menunggu siapa pun lagi.");
            assertNothingWrong(pp);
        }
    }

    /** From the first page to its list of what waits, and there to the order's page. */
    private void pick(Screen screen, String worklist) {
        screen.page().locator("#title-%s a".formatted(worklist)).click();
        screen.page().locator(".items a[href^='%s']".formatted(order)).click();
    }

    private void pickPayment(Screen screen, String worklist) {
        screen.page().locator("#title-%s a".formatted(worklist)).click();
        screen.page()
                .locator(".items a", new Page.LocatorOptions().setHasText(number))
                .click();
    }

    /** Small enough to be sent as it is. */
    private static byte[] photo() {
        BufferedImage picture = new BufferedImage(PHOTO_WIDTH, 90, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private Screen signIn(Duty duty) {
        return played.signIn(department.official(duty), window);
    }

    private Screen signInAsSeller() {
        return played.signIn(played.city().seller(product.seller()).owner(), window);
    }

    private static void assertNothingWrong(Screen screen) {
        assertThat(screen.misdeeds()).isEmpty();
    }
}
