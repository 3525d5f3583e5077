package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.BankAccount;
import id.rewang.portal.api.Catalog.LegalForm;
import id.rewang.portal.api.Catalog.Profile;
import id.rewang.portal.api.Catalog.Seller;
import id.rewang.portal.api.Catalog.SizeClass;
import id.rewang.portal.api.Catalog.TaxCertificate;
import id.rewang.portal.api.Catalog.Verification;
import id.rewang.portal.api.Page;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Version;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sellers that the trade office has examined: they are registered and verified, with the account that they are paid to.
 * That account is confirmed by a second person.
 */
@Component
class SellersStep implements Step {

    private static final Map<String, String> YES_OR_NO = Words.of("ya", "true", "tidak", "false");
    private static final Map<String, String> LEGAL_FORMS = Words.of(
            "perseorangan", LegalForm.INDIVIDUAL.name(),
            "koperasi", LegalForm.COOPERATIVE.name(),
            "CV", LegalForm.CV.name(),
            "PT", LegalForm.PT.name(),
            "lainnya", LegalForm.OTHER.name());
    private static final Map<String, String> SIZES = Words.of(
            "mikro", SizeClass.MICRO.name(),
            "kecil", SizeClass.SMALL.name(),
            "menengah", SizeClass.MEDIUM.name());
    private static final List<String> ACCOUNT = List.of("bankCode", "accountNumber", "accountName");

    private static final SheetLayout SELLERS = new SheetLayout(
            "Penyedia",
            List.of(
                    Column.of("nib", "NIB", Reading.form("\\d{13}", "1234567890123"), "1234567890123"),
                    Column.of("name", "Nama usaha", Reading.text(150), "Kue Basah Contoh Klojen"),
                    Column.ofWords("legalForm", "Bentuk usaha", LEGAL_FORMS, "perseorangan"),
                    Column.ofWords("sizeClass", "Skala usaha", SIZES, "mikro"),
                    Column.of("nik", "NIK pemilik", Reading.form("\\d{16}", "3573014107900001"), "3573014107900001")
                            .optional(),
                    Column.of("npwp", "NPWP", Reading.form("\\d{15,16}", "091234567890123"), "")
                            .optional(),
                    Column.of("kbli", "KBLI", Reading.several("\\d{5}", "56210, 10710"), "56210, 10710"),
                    Column.of(
                            "villageCode",
                            "Kode kelurahan",
                            Reading.form("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}", "35.73.01.1001"),
                            "35.73.01.1001"),
                    Column.of("address", "Alamat", Reading.text(300), "Jalan Contoh 12"),
                    Column.of("phone", "Telepon", Reading.form("\\+?\\d{8,15}", "081234567890"), "081234567890")
                            .optional(),
                    Column.ofWords("vat", "PKP", YES_OR_NO, "tidak"),
                    Column.of("certificate", "Nomor surat PPh final", Reading.text(60), "")
                            .optional(),
                    Column.of("certificateTo", "Surat berlaku sampai", Reading.day(), "")
                            .optional(),
                    Column.of("bankCode", "Kode bank", Reading.form("\\d{3}", "114"), "114")
                            .optional(),
                    Column.of("accountNumber", "Nomor rekening", Reading.form("\\d{5,20}", "0021000017"), "0021000017")
                            .optional(),
                    Column.of("accountName", "Nama pada rekening", Reading.text(150), "SITI CONTOH")
                            .optional()),
            List.of("nib"));

    private final Catalog catalog;

    SellersStep(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "sellers";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public String role() {
        return Roles.TRADE_OFFICER;
    }

    @Override
    public Set<String> readers() {
        return Checklist.DOERS;
    }

    @Override
    public List<SheetLayout> sheets() {
        return List.of(SELLERS);
    }

    @Override
    public List<CodeList> codes() {
        return List.of(
                new CodeList("Kelurahan", OfficialCodes.all(catalog::villages)),
                new CodeList("KBLI 2020", OfficialCodes.all(catalog::businessClasses)),
                new CodeList("Bank", OfficialCodes.all(catalog::banks)));
    }

    @Override
    public Tally tally() {
        Page<Seller> first = catalog.sellers(Pages.SIZE, null);
        return new Tally(first.items().size(), first.next() != null);
    }

    @Override
    public Work begin(Person person, List<FilledRow> rows) {
        return new Sellers(person);
    }

    private final class Sellers implements Work {

        private final Person person;
        private final OfficialCodes codes = new OfficialCodes(catalog);
        private final Map<String, Seller> byNib = Pages.all(cursor -> catalog.sellers(Pages.SIZE, cursor)).stream()
                .collect(Collectors.toMap(Seller::nib, Function.identity(), (one, other) -> one));

        Sellers(Person person) {
            this.person = person;
        }

        @Override
        public Standing check(FilledRow row, Faults faults) {
            checkCodes(row, faults);
            if (row.has("certificate") != row.has("certificateTo")) {
                faults.at(row.has("certificate") ? "certificateTo" : "certificate", "both-or-neither", "");
            }
            if (ACCOUNT.stream().anyMatch(row::has)) {
                ACCOUNT.stream()
                        .filter(column -> !row.has(column))
                        .forEach(column -> faults.at(column, "all-or-nothing", ""));
            }
            Seller seller = byNib.get(row.text("nib"));
            if (seller == null) {
                return Standing.FRESH;
            }
            return profileOf(seller).equals(profile(row)) ? Standing.PRESENT : Standing.DIFFERS;
        }

        private void checkCodes(FilledRow row, Faults faults) {
            if (!codes.hasVillage(row.text("villageCode"))) {
                faults.at("villageCode", "unknown-village", row.text("villageCode"));
            }
            row.several("kbli").stream()
                    .filter(code -> !codes.hasBusinessClass(code))
                    .forEach(code -> faults.at("kbli", "unknown-kbli", code));
            if (row.has("bankCode") && !codes.hasBank(row.text("bankCode"))) {
                faults.at("bankCode", "unknown-bank", row.text("bankCode"));
            }
        }

        /** An application that was cut off between two of these goes on with the one that is missing. */
        @Override
        public boolean apply(FilledRow row) {
            Seller known = byNib.get(row.text("nib"));
            UUID id = known == null ? SellerIds.of(person.region(), row.text("nib")) : known.id();
            boolean made = known == null && Applying.creates(() -> catalog.register(id, profile(row)));
            made |= verifies(id, row);
            if (row.has("bankCode")) {
                BankAccount account =
                        new BankAccount(row.text("bankCode"), row.text("accountNumber"), row.text("accountName"));
                made |= Applying.creates(() -> catalog.enterAccount(id, account));
            }
            return made;
        }

        /** Only what came out of a file: a registration that its owner has sent is looked at by itself. */
        private boolean verifies(UUID id, FilledRow row) {
            if (!id.equals(SellerIds.of(person.region(), row.text("nib")))) {
                return false;
            }
            Seller seller = catalog.seller(id);
            if (!seller.status().equals("REGISTERED")) {
                return false;
            }
            catalog.verify(id, row.key("verify"), new Version(seller.version()), new Verification("VERIFIED"));
            return true;
        }

        private Profile profile(FilledRow row) {
            return new Profile(
                    person.region(),
                    row.text("name"),
                    LegalForm.valueOf(row.text("legalForm")),
                    SizeClass.valueOf(row.text("sizeClass")),
                    row.optional("nik"),
                    row.optional("npwp"),
                    row.text("nib"),
                    row.several("kbli"),
                    row.text("villageCode"),
                    row.text("address"),
                    row.optional("phone"),
                    Boolean.parseBoolean(row.text("vat")),
                    certificate(row));
        }

        private static @Nullable TaxCertificate certificate(FilledRow row) {
            return row.has("certificate")
                    ? new TaxCertificate(row.text("certificate"), row.day("certificateTo"))
                    : null;
        }

        private static Profile profileOf(Seller seller) {
            return new Profile(
                    seller.region(),
                    seller.name(),
                    LegalForm.valueOf(seller.legalForm()),
                    SizeClass.valueOf(seller.sizeClass()),
                    seller.nik(),
                    seller.npwp(),
                    seller.nib(),
                    seller.kbli(),
                    seller.villageCode(),
                    seller.address(),
                    seller.phone(),
                    seller.vatRegistered(),
                    seller.finalIncomeTax());
        }
    }
}
