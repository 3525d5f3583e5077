package id.rewang.portal.setup;

import static id.rewang.portal.setup.Books.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an empty system to a city, with the services' answers laid out. */
@WholePortal
class SetupIT {

    private static final String NOTHING = "{\"items\":[],\"next\":null}";
    private static final UUID NEW_DEPARTMENT = Applying.idOf("department", "35.73", "DINKES");
    private static final String DIKBUD = "/v1/departments/" + Browsers.DEPARTMENT;
    private static final List<String> OPD = List.of("Catatan", "Kode OPD *", "Nama *");
    private static final List<String> ORANG =
            List.of("Catatan", "Akun *", "Nama *", "NIP", "Peran *", "Kode OPD", "NIB penjual");
    private static final List<String> SPD = List.of("Kode OPD", "Nomor SPD", "Mulai", "Sampai", "Jumlah");
    private static final List<String> DPA = List.of("Kode OPD", "Tahun", "Kode rekening", "Uraian", "Pagu");
    private static final String NIP = "199001012015012001";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private Browser administrator;
    private Browser tradeOfficer;
    private Browser treasuryOfficer;

    @BeforeEach
    void anEmptySystemWithOneDepartment() {
        services.forget();
        administrator = browsers.of("administrator");
        tradeOfficer = browsers.of("trade_officer");
        treasuryOfficer = browsers.of("treasury_officer");
        for (String list : List.of(
                "/v1/users",
                "/v1/sellers",
                "/v1/budget-lines",
                "/v1/bank-accounts",
                "/v1/official-lists/business-classes")) {
            services.answer("GET " + list, NOTHING);
        }
        services.answer(
                "GET /v1/departments",
                "{\"items\":[{\"id\":\"%s\",\"version\":0,\"region\":\"35.73\",\"code\":\"DIKBUD\",\"name\":\"Dinas Pendidikan\"}]}"
                        .formatted(Browsers.DEPARTMENT));
        services.answer("GET /v1/official-lists/villages", codes("35.73.01.1001"));
        services.answer("GET /v1/official-lists/business-classes", codes("56210"));
        services.answer("GET /v1/official-lists/banks", codes("114"));
    }

    private static String codes(String code) {
        return "{\"items\":[{\"code\":\"%s\",\"name\":\"data contoh\"}],\"next\":null}".formatted(code);
    }

    private static byte[] departments(List<?>... rows) {
        return Books.of(sheet("OPD", OPD, rows));
    }

    /** The page after the file was checked. */
    private static Shown check(Browser person, String step, byte[] book) {
        Shown answer = person.upload("/setup/" + step + "/file", "file", "berkas.xlsx", book);
        assertThat(answer.header("Location").orElse(answer.html())).endsWith("/setup/" + step);
        return person.open("/setup/" + step);
    }

    /** The page after the checked file that it shows was applied. */
    private static Shown apply(Browser person, String step, Shown page) {
        return person.open(person.post("/setup/" + step + "/application", Map.of("file", page.value("file")))
                .header("Location")
                .map(location -> location.substring(location.indexOf("/setup/")))
                .orElseThrow());
    }

    private void departmentIsMade() {
        services.answer(
                "PUT /v1/departments/" + NEW_DEPARTMENT,
                201,
                "{\"id\":\"%s\",\"version\":0,\"region\":\"35.73\",\"code\":\"DINKES\",\"name\":\"Dinas Kesehatan\"}"
                        .formatted(NEW_DEPARTMENT));
    }

    private void isThere(String resource) {
        services.answer("PUT " + resource, 428, Services.problem(428, "if-match-required", "Say which version."));
    }

    private void isMade(String resource) {
        services.answer("PUT " + resource, 201, "{\"version\":0,\"hasPassword\":false}");
    }

    @Test
    void showsEverybodyTheirOwnStepsAndWhoDoesTheOthers() {
        services.answer(
                "GET /v1/users?role=trade_officer&limit=3",
                "{\"items\":[{\"subject\":\"rini\",\"version\":0,\"region\":\"35.73\",\"name\":\"Rini Contoh\",\"roles\":[\"trade_officer\"],\"hasPassword\":true}]}");
        assertThat(administrator.open("/setup").html())
                .contains("/setup/organisation", "/setup/people", "/setup/budget", "1 sudah ada", "belum ada")
                .contains("Rini Contoh", "Belum ada orang dengan peran ini")
                .doesNotContain("\"/setup/sellers\"", "\"/setup/accounts\"");
        assertThat(tradeOfficer.open("/setup?language=en").html())
                .contains("First checklist", "\"/setup/sellers\"", "Done by: Treasury officer")
                .doesNotContain("\"/setup/people\"");
        assertThat(treasuryOfficer.open("/setup").html()).contains("\"/setup/accounts\"", "\"/setup/payees\"");
        assertThat(administrator.open("/").html()).contains("DPA dan SPD").doesNotContain("\"/setup/organisation\"");
    }

    @Test
    void opensNoStepOfSomebodyElse() {
        assertThat(tradeOfficer.open("/setup/people").status()).isEqualTo(403);
        assertThat(administrator.open("/setup/accounts").status()).isEqualTo(403);
        assertThat(administrator.open("/setup/no-such-step").status()).isEqualTo(404);
        assertThat(tradeOfficer
                        .upload("/setup/organisation/file", "file", "x.xlsx", departments(List.of("", "DINKES", "x")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void givesTemplatesThatExplainThemselvesAndWhoseSamplesAreNotRead() {
        Map<String, Browser> doers = Map.of(
                "organisation", administrator,
                "people", administrator,
                "budget", administrator,
                "sellers", tradeOfficer,
                "accounts", treasuryOfficer);
        doers.forEach((step, person) -> {
            byte[] template = person.download("/setup/" + step + "/template");
            assertThat(Books.sheetsOf(template)).as(step).contains("Petunjuk");
            assertThat(Books.textOf(template)).as(step).contains("CONTOH", "Catatan");
            assertThat(check(person, step, template).html()).as(step).contains("Tidak ada baris selain contoh");
            assertThat(person.open("/setup/" + step + "?language=en").html())
                    .as(step)
                    .contains("There are no rows but samples");
        });
        assertThat(Books.sheetsOf(tradeOfficer.download("/setup/sellers/template")))
                .containsExactly("Penyedia", "Petunjuk", "Kelurahan", "KBLI 2020", "Bank");
    }

    @Test
    void findsEveryFaultByRowAndColumnAndWritesNothing() {
        Shown page = check(
                administrator,
                "organisation",
                departments(
                        List.of("", "dinkes", "Dinas Kesehatan"),
                        List.of("", "D", "Terlalu pendek"),
                        List.of("", "DINKES", "Kembar"),
                        List.of("", "DISPORA", ""),
                        List.of("", "DIKBUD", "Nama lain")));
        assertThat(page.html())
                .contains("3 kesalahan")
                .contains("Bentuknya tidak dikenal. Tulis seperti DINKES")
                .contains("Sama dengan baris 2. Hapus salah satu.")
                .contains("Kosong. Isi kolom ini.")
                .contains("Sudah ada dengan isi lain")
                .contains("1 baris akan dibuat")
                .doesNotContain("/setup/organisation/application");
        assertThat(services.asked("PUT", "/v1/departments/" + NEW_DEPARTMENT)).isEmpty();
        assertThat(administrator.open("/setup/organisation?language=en").html()).contains("The same as row 2.");
    }

    @Test
    void appliesTheCheckedFileAndShowsWhatBecameOfEachRow() {
        departmentIsMade();
        UUID refused = Applying.idOf("department", "35.73", "DISPORA");
        services.answer(
                "PUT /v1/departments/" + refused,
                422,
                Services.problem(422, "code-taken", "Another department has the code DISPORA."));
        isThere(DIKBUD);
        Shown page = check(
                administrator,
                "organisation",
                departments(
                        List.of("CONTOH", "X1", "tidak dibaca"),
                        List.of("", "DINKES", "Dinas Kesehatan"),
                        List.of("", "DIKBUD", "Dinas Pendidikan"),
                        List.of("", "DISPORA", "Dinas Olahraga")));
        assertThat(page.html()).contains("2 baris akan dibuat", "1 baris sudah ada", "1 baris contoh tidak dibaca");

        Shown applied = apply(administrator, "organisation", page);

        assertThat(applied.html())
                .contains("3 dari 3 baris", "1 dibuat", "1 sudah ada", "1 ditolak layanan")
                .contains("Another department has the code DISPORA.", "Selesai, kecuali baris yang ditolak");
        assertThat(services.asked("PUT", "/v1/departments/" + NEW_DEPARTMENT)
                        .getLast()
                        .body())
                .isEqualTo("{\"region\":\"35.73\",\"code\":\"DINKES\",\"name\":\"Dinas Kesehatan\"}");
    }

    @Test
    void makesNothingTwiceWhenTheFileIsUploadedAgain() {
        byte[] book = departments(List.of("", "DINKES", "Dinas Kesehatan"));
        departmentIsMade();
        apply(administrator, "organisation", check(administrator, "organisation", book));
        isThere("/v1/departments/" + NEW_DEPARTMENT);
        Shown again = apply(administrator, "organisation", check(administrator, "organisation", book));
        assertThat(again.html()).contains("0 dibuat", "1 sudah ada", "0 ditolak", "Selesai. Semua baris ada.");
    }

    @Test
    void goesOnWithTheRestWhenAServiceWasAway() {
        departmentIsMade();
        UUID second = Applying.idOf("department", "35.73", "DISPORA");
        services.answer("PUT /v1/departments/" + second, 503, Services.problem(503, "unavailable", "later"));
        Shown page = check(
                administrator,
                "organisation",
                departments(List.of("", "DINKES", "Dinas Kesehatan"), List.of("", "DISPORA", "Dinas Olahraga")));
        Shown paused = apply(administrator, "organisation", page);
        assertThat(paused.html())
                .contains("1 dari 2 baris", "Layanan sedang tidak menjawab", "Lanjutkan")
                .contains("hx-trigger=\"submit\"");
        isMade("/v1/departments/" + second);
        assertThat(apply(administrator, "organisation", paused).html()).contains("2 dari 2 baris", "2 dibuat");
        assertThat(services.asked("PUT", "/v1/departments/" + NEW_DEPARTMENT)).hasSize(1);
    }

    @Test
    void appliesNoFileWithFaultsAndNoneThatWasReplaced() {
        Shown wrong = check(administrator, "organisation", departments(List.of("", "D", "x")));
        assertThat(wrong.value("file")).isEmpty();
        Shown first = check(administrator, "organisation", departments(List.of("", "DINKES", "x")));
        check(administrator, "organisation", departments(List.of("", "DINKES", "y")));
        assertThat(administrator
                        .post("/setup/organisation/application", Map.of("file", first.value("file")))
                        .html())
                .contains("Berkas ini sudah diganti, dibuang, atau lebih dari sehari");
        administrator.post("/setup/organisation/removal", Map.of());
        assertThat(administrator.open("/setup/organisation").html()).doesNotContain("Hasil pemeriksaan");
        assertThat(services.asked("PUT", "/v1/departments/" + NEW_DEPARTMENT)).isEmpty();
    }

    @Test
    void keepsFilesApartByPerson() {
        Shown mine = check(administrator, "organisation", departments(List.of("", "DINKES", "x")));
        Browser other = browsers.of("administrator");
        assertThat(other.open("/setup/organisation").html()).doesNotContain("Hasil pemeriksaan");
        assertThat(other.post("/setup/organisation/application", Map.of("file", mine.value("file")))
                        .html())
                .contains("Berkas ini sudah diganti");
    }

    @Test
    void refusesWhatIsNoWorkbookOrTooLarge() {
        assertThat(refused("bukan berkas".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("id=\"file-fault\"", "bukan XLSX, atau rusak");
        assertThat(refused(new byte[XlsxBook.MOST_BYTES + 1])).contains("lebih besar daripada 2 MB");
        assertThat(refused(Books.of(sheet("Lain", OPD)))).contains("tidak memuat lembar langkah ini");
        List<List<String>> many = new ArrayList<>();
        for (int row = 0; row <= XlsxBook.MOST_ROWS; row++) {
            many.add(List.of("", "D" + row, "x"));
        }
        assertThat(refused(departments(many.toArray(List[]::new)))).contains("terlalu banyak baris");
        assertThat(administrator.post("/setup/organisation/file", Map.of()).html())
                .contains("Wajib diisi.");
        assertThat(check(administrator, "organisation", Books.of(sheet("OPD", List.of("Kode", "Nama"))))
                        .html())
                .contains("Kolom ini tidak dikenal", "Kolom wajib ini tidak ada");
    }

    private String refused(byte[] content) {
        return administrator
                .upload("/setup/organisation/file", "file", "berkas.xlsx", content)
                .html();
    }

    @Test
    void registersPeopleAndNamesTheirOfficesInTheirDepartment() {
        Shown wrong = check(
                administrator,
                "people",
                Books.of(sheet(
                        "Orang",
                        ORANG,
                        List.of("", "pp.dinkes", "Siti Contoh", NIP, "PP", "DINKES", ""),
                        List.of("", "ppk", "Budi Contoh", "", "ppk", "", ""),
                        List.of("", "penjual", "Rini Contoh", "", "Penjual", "", ""),
                        List.of("", "raja", "Raja Contoh", "", "Raja", "", ""))));
        assertThat(wrong.html())
                .contains("Belum ada OPD dengan kode DINKES", "Wajib untuk jabatan di OPD")
                .contains("Wajib untuk peran Penjual", "Pilih dari: PP, PPK,");

        isMade("/v1/users/pp.dikbud");
        isMade("/v1/users/rini");
        isMade(DIKBUD + "/officials/" + NIP);
        Shown right = check(
                administrator,
                "people",
                Books.of(sheet(
                        "Orang",
                        ORANG,
                        List.of("", "pp.dikbud", "Siti Contoh", NIP, "PP, Penerima barang", "DIKBUD", ""),
                        List.of("", "rini", "Rini Contoh", "", "Penjual", "", "1234567890123"))));
        assertThat(apply(administrator, "people", right).html()).contains("2 dibuat");

        assertThat(services.asked("PUT", "/v1/users/pp.dikbud").getLast().body())
                .contains(
                        "\"roles\":[\"procurement_officer\",\"goods_receiver\"]",
                        "\"departmentId\":\"" + Browsers.DEPARTMENT + "\"");
        assertThat(services.asked("PUT", DIKBUD + "/officials/" + NIP).getLast().body())
                .isEqualTo("{\"name\":\"Siti Contoh\",\"roles\":[\"procurement_officer\",\"goods_receiver\"]}");
        assertThat(services.asked("PUT", "/v1/users/rini").getLast().body())
                .contains("\"sellerId\":\"" + SellerIds.of("35.73", "1234567890123") + "\"");
    }

    @Test
    void handsOutLinksToThoseWhoHaveNoPasswordYet() {
        services.answer("GET /v1/users", """
                {"items":[{"subject":"baru","version":0,"region":"35.73","name":"Baru Contoh","roles":["auditor"],"hasPassword":false},
                          {"subject":"lama","version":0,"region":"35.73","name":"Lama Contoh","roles":["auditor"],"hasPassword":true}]}""");
        services.answer(
                "PUT /v1/users/baru/sign-in-link",
                "{\"url\":\"http://identity.invalid/sign-in/link/once\",\"validUntil\":\"2026-10-31T01:00:00Z\"}");
        assertThat(Books.textOf(administrator.downloadByPost("/setup/people/links")))
                .contains("Baru Contoh", "/sign-in/link/once")
                .doesNotContain("Lama Contoh");
        assertThat(services.asked("PUT", "/v1/users/lama/sign-in-link")).isEmpty();
    }

    @Test
    void entersBudgetLinesAndReleasesSpdWhosePeriodsFit() {
        services.answer("GET " + DIKBUD + "/funds", """
                {"items":[{"method":"LS","provided":{"amount":"1.00","currency":"IDR"},"held":{"amount":"0.00","currency":"IDR"},
                  "spent":{"amount":"0.00","currency":"IDR"},"available":{"amount":"1.00","currency":"IDR"},
                  "from":"2026-07-01","to":"2026-09-30","version":0}]}""");
        Shown wrong = check(
                administrator,
                "budget",
                Books.of(
                        sheet("DPA", DPA, List.of("DIKBUD", "2026", "5.1.02", "Makan minum", "murah")),
                        sheet(
                                "SPD",
                                SPD,
                                List.of("DIKBUD", "SPD-1", "2026-09-01", "31/12/2026", "1.000.000"),
                                List.of("DIKBUD", "900/SPD", "2026-10-01", "2026-12-31", "1.000.000"),
                                List.of("DIKBUD", "SPD-3", "2027-02-01", "2027-01-01", "1.000.000"),
                                List.of("DIKBUD", "SPD-4", "2026-02-30", "2027-01-01", "0"))));
        assertThat(wrong.html())
                .contains("Bukan jumlah rupiah", "beririsan dengan 2026-07-01", "Tulis seperti SPD-12-IV-2026")
                .contains("Berakhir sebelum mulai", "Bukan tanggal");

        String line = "/v1/budget-lines/"
                + Applying.idOf("budget-line", Browsers.DEPARTMENT.toString(), "2026", "5.1.02.01.01.0052");
        services.answer("PUT " + line, 201, """
                {"id":"%s","version":0,"departmentId":"%s","fiscalYear":2026}""".formatted(UUID.randomUUID(), Browsers.DEPARTMENT));
        isMade(DIKBUD + "/spd/SPD-2");
        Shown right = check(
                administrator,
                "budget",
                Books.of(
                        sheet("DPA", DPA, List.of("DIKBUD", "2026", "5.1.02.01.01.0052", "Makan minum", "50.000.000")),
                        sheet("SPD", SPD, List.of("DIKBUD", "SPD-2", "2026-07-01", "2026-09-30", "Rp25.000.000,50"))));
        assertThat(apply(administrator, "budget", right).html()).contains("2 dibuat", "0 ditolak");
        assertThat(services.asked("PUT", line).getLast().body()).contains("\"amount\":\"50000000.00\"");
        assertThat(services.asked("PUT", DIKBUD + "/spd/SPD-2").getLast().body())
                .isEqualTo("{\"period\":{\"from\":\"2026-07-01\",\"to\":\"2026-09-30\"},"
                        + "\"amount\":{\"amount\":\"25000000.50\",\"currency\":\"IDR\"}}");
    }

    private static final List<String> PENYEDIA = List.of(
            "NIB",
            "Nama usaha",
            "Bentuk usaha",
            "Skala usaha",
            "KBLI",
            "Kode kelurahan",
            "Alamat",
            "PKP",
            "Kode bank",
            "Nomor rekening",
            "Nama pada rekening");

    private static List<String> seller(String kbli, String village, String bank, String account) {
        return List.of(
                "1234567890123",
                "Kue Contoh",
                "koperasi",
                "mikro",
                kbli,
                village,
                "Jl. Contoh",
                "tidak",
                bank,
                account,
                "KUE");
    }

    @Test
    void registersAndVerifiesSellersWithTheirAccount() {
        assertThat(check(
                                tradeOfficer,
                                "sellers",
                                Books.of(sheet(
                                        "Penyedia", PENYEDIA, seller("56210, 99998", "35.79.01.1001", "999", ""))))
                        .html())
                .contains(
                        "KBLI 2020 tidak memuat 99998",
                        "Tidak ada kelurahan 35.79.01.1001",
                        "Tidak ada bank dengan kode 999")
                .contains("atau kosongkan ketiganya");

        String path = "/v1/sellers/" + SellerIds.of("35.73", "1234567890123");
        String registered = """
                {"id":"%s","version":0,"region":"35.73","name":"Kue Contoh","nib":"1234567890123","status":"REGISTERED","vatRegistered":false}""".formatted(SellerIds.of("35.73", "1234567890123"));
        services.answer("PUT " + path, 201, registered);
        services.answer("GET " + path, registered);
        services.answer("POST " + path + "/verification", registered);
        services.answer("PUT " + path + "/payee-account", 201, "{\"version\":0,\"verified\":false}");
        byte[] book = Books.of(sheet("Penyedia", PENYEDIA, seller("56210", "35.73.01.1001", "114", "0021000017")));
        assertThat(apply(tradeOfficer, "sellers", check(tradeOfficer, "sellers", book))
                        .html())
                .contains("1 dibuat", "0 ditolak");

        assertThat(services.asked("PUT", path).getLast().body())
                .contains("\"legalForm\":\"COOPERATIVE\"", "\"nik\":null");
        Services.Asked verified = services.asked("POST", path + "/verification").getLast();
        assertThat(verified.body()).isEqualTo("{\"decision\":\"VERIFIED\"}");
        assertThat(verified.header("If-match")).isEqualTo("\"0\"");
        assertThat(services.asked("PUT", path + "/payee-account").getLast().body())
                .contains("0021000017");
    }

    @Test
    void goesOnWithASellerWhoseApplicationWasCutOff() {
        UUID id = SellerIds.of("35.73", "1234567890123");
        String path = "/v1/sellers/" + id;
        services.answer("GET /v1/sellers", """
                {"items":[{"id":"%s","version":0,"region":"35.73","name":"Kue Contoh","legalForm":"COOPERATIVE","sizeClass":"MICRO",
                  "nib":"1234567890123","kbli":["56210"],"villageCode":"35.73.01.1001","address":"Jl. Contoh",
                  "vatRegistered":false,"status":"REGISTERED"}]}""".formatted(id));
        services.answer("GET " + path, """
                {"id":"%s","version":0,"status":"REGISTERED","vatRegistered":false}""".formatted(id));
        services.answer("POST " + path + "/verification", "{\"version\":1,\"vatRegistered\":false}");
        services.answer("PUT " + path + "/payee-account", 201, "{\"version\":0,\"verified\":false}");
        byte[] book = Books.of(sheet("Penyedia", PENYEDIA, seller("56210", "35.73.01.1001", "114", "0021000017")));
        Shown page = check(tradeOfficer, "sellers", book);
        assertThat(page.html()).contains("1 baris sudah ada, sama persis");
        assertThat(apply(tradeOfficer, "sellers", page).html()).contains("1 dibuat");
        assertThat(services.asked("PUT", path)).isEmpty();
        assertThat(services.asked("POST", path + "/verification")).hasSize(1);
    }

    private static byte[] money(String sp2dAmount) {
        return Books.of(
                sheet(
                        "Rekening",
                        List.of("Jenis rekening", "Kode OPD", "Kode bank", "Nomor rekening", "Nama pada rekening"),
                        List.of("BENDAHARA", "DIKBUD", "114", "0011", "BENDAHARA DIKBUD (CONTOH)")),
                sheet(
                        "Dana",
                        List.of("Kode OPD", "Jenis dana", "Nomor rekening", "Batas", "Penerbit kartu"),
                        List.of("DIKBUD", "UP", "0011", "20.000.000", ""),
                        List.of("DIKBUD", "KKPD", "", "5.000.000", "Bank Contoh")),
                sheet(
                        "SP2D",
                        List.of("Kode OPD", "Jenis dana", "Nomor SP2D", "Jumlah", "Tanggal"),
                        List.of("DIKBUD", "UP", "900/1/SP2D-UP/2026", sp2dAmount, "15/01/2026")));
    }

    @Test
    void setsUpAccountsAndFundsAndRecordsTheCashOnce() {
        UUID account = Applying.idOf("bank-account", "35.73", "114", "0011");
        services.answer("PUT /v1/bank-accounts/" + account, 201, "{\"version\":0}");
        isMade(DIKBUD + "/funds/UP");
        isMade(DIKBUD + "/funds/KKPD");
        services.answer("POST " + DIKBUD + "/funds/UP/replenishments", 201, "{}");
        assertThat(apply(treasuryOfficer, "accounts", check(treasuryOfficer, "accounts", money("20.000.000")))
                        .html())
                .contains("4 dari 4 baris", "4 dibuat");
        assertThat(services.asked("PUT", DIKBUD + "/funds/UP").getLast().body())
                .contains("\"bankAccountId\":\"" + account + "\"", "20000000.00");
        apply(treasuryOfficer, "accounts", check(treasuryOfficer, "accounts", money("20.000.000,00")));
        assertThat(services.asked("POST", DIKBUD + "/funds/UP/replenishments"))
                .extracting(asked -> asked.header("Idempotency-key"))
                .as("the same row says the same in another file")
                .hasSize(2)
                .containsOnly(services.asked("POST", DIKBUD + "/funds/UP/replenishments")
                        .getFirst()
                        .header("Idempotency-key"));
        services.answer(
                "POST " + DIKBUD + "/funds/UP/replenishments",
                422,
                Services.problem(422, "sp2d-recorded", "It has replenished this fund before."));
        assertThat(apply(treasuryOfficer, "accounts", check(treasuryOfficer, "accounts", money("21.000.000")))
                        .html())
                .contains("0 ditolak");
    }

    @Test
    void findsFundsWithoutTheirAccount() {
        byte[] book = Books.of(
                sheet(
                        "Rekening",
                        List.of("Jenis rekening", "Kode OPD", "Kode bank", "Nomor rekening", "Nama pada rekening"),
                        List.of("RKUD", "DIKBUD", "114", "77", "RKUD"),
                        List.of("BENDAHARA", "", "114", "78", "BENDAHARA")),
                sheet(
                        "Dana",
                        List.of("Kode OPD", "Jenis dana", "Nomor rekening", "Batas", "Penerbit kartu"),
                        List.of("DIKBUD", "UP", "0099", "", ""),
                        List.of("DIKBUD", "KKPD", "", "", "")),
                sheet(
                        "SP2D",
                        List.of("Kode OPD", "Jenis dana", "Nomor SP2D", "Jumlah", "Tanggal"),
                        List.of("DIKBUD", "TU", "900", "1", "15/01/2026")));
        assertThat(check(treasuryOfficer, "accounts", book).html())
                .contains("Rekening RKUD tidak milik OPD", "Kosong. Isi kolom ini.")
                .contains("Rekening 0099 bukan rekening bendahara OPD ini", "Wajib untuk KKPD")
                .contains("OPD ini belum punya dana TU");
    }

    @Test
    void letsASecondPersonConfirmTheAccountsOfSellers() {
        String path = "/v1/sellers/" + Browsers.SELLER;
        services.answer("GET /v1/sellers", """
                {"items":[{"id":"%s","version":1,"name":"Kue Contoh","nib":"1","status":"VERIFIED","vatRegistered":false}]}""".formatted(Browsers.SELLER));
        assertThat(treasuryOfficer.open("/setup/payees").html()).contains("belum punya rekening");
        String account = """
                {"sellerId":"%s","version":3,"bankCode":"114","number":"0021000017","name":"SITI CONTOH","verified":false,
                 "enteredAt":"2026-10-01T01:00:00Z"}""".formatted(Browsers.SELLER);
        services.answer("GET " + path + "/payee-account", account);
        assertThat(treasuryOfficer.open("/setup/payees?language=en").html())
                .contains("114 0021000017 · SITI CONTOH", "I have compared it");
        services.answer(
                "POST " + path + "/payee-account/verification",
                403,
                Services.problem(403, "second-person-required", "no"));
        String confirm = "/setup/payees/" + Browsers.SELLER + "/confirmation";
        assertThat(treasuryOfficer
                        .post(confirm, Map.of("_key", "k", "_version", "3"))
                        .html())
                .contains("harus orang lain");
        services.answer("POST " + path + "/payee-account/verification", account);
        assertThat(treasuryOfficer
                        .post(confirm, Map.of("_key", "k", "_version", "3", "cursor", "abc"))
                        .header("Location")
                        .orElseThrow())
                .endsWith("/setup/payees?cursor=abc");
        Services.Asked asked =
                services.asked("POST", path + "/payee-account/verification").getLast();
        assertThat(asked.header("If-match")).isEqualTo("\"3\"");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k");
    }
}
