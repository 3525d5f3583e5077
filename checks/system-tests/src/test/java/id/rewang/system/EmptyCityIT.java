package id.rewang.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** An empty system, the administrator's link and the checklist's templates are enough for a city that orders. All are invented (data contoh). */
@EnabledIfSystemProperty(named = "rewang.long", matches = "true", disabledReason = "long: ./test --all runs it")
class EmptyCityIT {

    private static final int MOST_PORTIONS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private static final String YEAR = String.valueOf(TODAY.getYear());
    private static final String NIB = "1234567890123";

    private static RunningSystem system;
    private static String portal;
    private static Visitor administrator;

    private final Map<String, String> links = new HashMap<>();

    @BeforeAll
    static void startEmpty() throws IOException, InterruptedException {
        system = RunningSystem.start(Map.of(
                "rewang.identity.first-administrator.region", "35.73",
                "rewang.identity.first-administrator.link-file", "DIRECTORY/administrator-link"));
        String link = Files.readString(system.directory().resolve("administrator-link"));
        portal = system.stack().portal().baseUrl().toString();
        administrator = Visitor.invited(link.strip(), portal);
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @Test
    void leadsFromTheFirstLinkToAnOrderThatWaitsForApproval() throws Exception {
        assertThat(administrator.open("/")).contains("Perangkat daerah", "DPA dan SPD");
        organise();
        Visitor tradeOfficer = invited("diskumindag");
        Visitor treasuryOfficer = invited("kuasa.bud");
        registerTheSeller(tradeOfficer);
        provideMoney(treasuryOfficer);
        confirmTheAccount(treasuryOfficer);
        offer(invited("penjual"));
        order(invited("pp.dinkes"));
    }

    private void organise() throws Exception {
        Template organisation = template(administrator, "organisation")
                .with("OPD", "Kode OPD", "DINKES", "Nama", "Dinas Kesehatan (contoh)");
        assertThat(apply(administrator, "organisation", organisation)).contains("1 dibuat", "0 ditolak");
        assertThat(apply(administrator, "organisation", organisation)).contains("0 dibuat", "1 sudah ada", "0 ditolak");

        Template people = template(administrator, "people");
        addOfficial(people, "pp.dinkes", "PP, Penerima barang", "DINKES", "199001012015012001");
        addOfficial(people, "ppk.dinkes", "PPK", "DINKES", "198502022010011002");
        addOfficial(people, "bendahara.dinkes", "Bendahara", "DINKES", "198803032012012003");
        addOfficial(people, "kuasa.bud", "Kuasa BUD", "", "197904042005011004");
        addOfficial(people, "diskumindag", "Diskumindag", "", "198005052006012005");
        people.with("Orang", "Akun", "penjual", "Nama", "Penjual (contoh)", "Peran", "Penjual", "NIB penjual", NIB);
        assertThat(apply(administrator, "people", people)).contains("6 dibuat", "0 ditolak");
        readLinks(administrator.download("/setup/people/links", administrator.csrf()));

        Template budget = template(administrator, "budget")
                .with(
                        "DPA",
                        "Kode OPD",
                        "DINKES",
                        "Tahun",
                        YEAR,
                        "Kode rekening",
                        "5.1.02.01.01.0052",
                        "Uraian",
                        "Belanja makanan dan minuman rapat",
                        "Pagu",
                        "50.000.000")
                .with(
                        "SPD",
                        "Kode OPD",
                        "DINKES",
                        "Nomor SPD",
                        "SPD-1-" + YEAR,
                        "Mulai",
                        YEAR + "-01-01",
                        "Sampai",
                        YEAR + "-12-31",
                        "Jumlah",
                        "25.000.000");
        assertThat(apply(administrator, "budget", budget)).contains("2 dibuat", "0 ditolak");
    }

    private static void addOfficial(Template people, String account, String roles, String department, String nip) {
        people.with(
                "Orang",
                "Akun",
                account,
                "Nama",
                account + " (contoh)",
                "NIP",
                nip,
                "Peran",
                roles,
                "Kode OPD",
                department);
    }

    private static void registerTheSeller(Visitor tradeOfficer) throws Exception {
        Template sellers = template(tradeOfficer, "sellers");
        String village = sellers.cell("Kelurahan", 1, 0);
        String bank = sellers.cell("Bank", 1, 0);
        sellers.with(
                "Penyedia",
                "NIB",
                NIB,
                "Nama usaha",
                "Kue Basah Contoh",
                "Bentuk usaha",
                "perseorangan",
                "Skala usaha",
                "mikro",
                "KBLI",
                "56210",
                "Kode kelurahan",
                village,
                "Alamat",
                "Jalan Contoh 12",
                "PKP",
                "tidak",
                "Kode bank",
                bank,
                "Nomor rekening",
                "0021000017",
                "Nama pada rekening",
                "PENJUAL CONTOH");
        assertThat(apply(tradeOfficer, "sellers", sellers)).contains("1 dibuat", "0 ditolak");
    }

    private static void provideMoney(Visitor treasuryOfficer) throws Exception {
        Template accounts = template(treasuryOfficer, "accounts");
        String bank = accounts.cell("Bank", 1, 0);
        accounts.with(
                        "Rekening",
                        "Jenis rekening",
                        "RKUD",
                        "Kode bank",
                        bank,
                        "Nomor rekening",
                        "0010000001",
                        "Nama pada rekening",
                        "RKUD (CONTOH)")
                .with(
                        "Rekening",
                        "Jenis rekening",
                        "BENDAHARA",
                        "Kode OPD",
                        "DINKES",
                        "Kode bank",
                        bank,
                        "Nomor rekening",
                        "0010000002",
                        "Nama pada rekening",
                        "BENDAHARA DINKES (CONTOH)")
                .with(
                        "Dana",
                        "Kode OPD",
                        "DINKES",
                        "Jenis dana",
                        "UP",
                        "Nomor rekening",
                        "0010000002",
                        "Batas",
                        "20.000.000")
                .with(
                        "SP2D",
                        "Kode OPD",
                        "DINKES",
                        "Jenis dana",
                        "UP",
                        "Nomor SP2D",
                        "900/1/SP2D-UP/" + YEAR,
                        "Jumlah",
                        "20.000.000",
                        "Tanggal",
                        TODAY.toString());
        assertThat(apply(treasuryOfficer, "accounts", accounts)).contains("4 dibuat", "0 ditolak");
        assertThat(apply(treasuryOfficer, "accounts", accounts)).contains("0 ditolak", "Selesai. Semua baris ada.");
    }

    private static void confirmTheAccount(Visitor treasuryOfficer) throws Exception {
        String page = treasuryOfficer.open("/setup/payees");
        String confirmation = first("action=\"(/setup/payees/[^\"]+/confirmation)\"", page);
        assertThat(treasuryOfficer.submit(
                        confirmation,
                        Map.of("_key", treasuryOfficer.value("_key"), "_version", treasuryOfficer.value("_version"))))
                .contains("sudah dipastikan");
    }

    private static void offer(Visitor seller) throws Exception {
        seller.open("/my-products/new");
        String id = seller.value("productId");
        Map<String, String> product = new HashMap<>(Map.of(
                "_key", seller.value("_key"),
                "productId", id,
                "name", "Kudapan kotak isi 3",
                "description", "Dibuat pagi hari (contoh).",
                "category", "Makanan",
                "kbli", "56210",
                "unit", "kotak",
                "unitPrice", "10.000",
                "taxClass", "PBJT",
                "leadTimeDays", "1"));
        assertThat(seller.submit("/my-products/new", product)).contains("Kudapan kotak isi 3");
        String stock = first("action=\"/my-products/" + id + "/stock\"(.*?)</form>", seller.open("/my-products/" + id));
        seller.submit(
                "/my-products/" + id + "/stock",
                Map.of(
                        "_key",
                        "stock",
                        "_version",
                        first("name=\"_version\" value=\"(\\d+)\"", stock),
                        "onHand",
                        "150"));
    }

    private static void order(Visitor officer) throws Exception {
        String found = officer.open("/products?q=kudapan");
        String product = first("/products/([0-9a-f-]{36})", found);
        officer.submit("/cart", Map.of("_key", "cart", "productId", product, "quantity", "40"));
        String seller = first("/cart/([0-9a-f-]{36})/order", officer.open("/cart"));
        String drafting = officer.open("/cart/" + seller + "/order");
        String order = officer.value("orderId");
        officer.submit(
                "/cart/" + seller + "/order",
                Map.of(
                        "_key",
                        officer.value("_key"),
                        "orderId",
                        order,
                        "budgetLineId",
                        first("([0-9a-f-]{36})[^>]*>[^<]*5\\.1\\.02\\.01\\.01\\.0052", drafting),
                        "paymentMethod",
                        "UP",
                        "neededBy",
                        TODAY.plusDays(14).toString(),
                        "deliveryAddress",
                        "Jalan Contoh 1",
                        "lines[0].productId",
                        product,
                        "lines[0].quantity",
                        "40"));
        officer.submit(
                "/orders/" + order + "/submission",
                Map.of("_key", "submission", "_version", officer.value("_version")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(officer.open("/orders/" + order)).contains("Menunggu persetujuan PPK"));
    }

    private Visitor invited(String account) throws Exception {
        return Visitor.invited(links.get(account), portal);
    }

    private static Template template(Visitor person, String step) throws Exception {
        person.open("/setup/" + step);
        return new Template(person.download("/setup/" + step + "/template", null));
    }

    /** Checks the filled template, applies all of it, and gives the page with what became of it. */
    private static String apply(Visitor person, String step, Template template) throws Exception {
        person.open("/setup/" + step);
        String page = person.upload("/setup/" + step + "/file", template.filled());
        assertThat(page).contains("Terapkan");
        for (int portion = 0; portion < MOST_PORTIONS && !page.contains("Selesai"); portion++) {
            page = person.submit("/setup/" + step + "/application", Map.of("file", person.value("file")));
        }
        return page;
    }

    private void readLinks(byte[] book) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            for (Row row : workbook.getFirstSheet().read()) {
                links.put(row.getCellText(0), row.getCellText(2));
            }
        }
    }

    private static String first(String pattern, String page) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }
}
