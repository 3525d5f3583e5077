package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Page;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.BankAccount;
import id.rewang.portal.api.Payments.BankAccountWish;
import id.rewang.portal.api.Payments.Fund;
import id.rewang.portal.api.Payments.FundWish;
import id.rewang.portal.api.Payments.Purpose;
import id.rewang.portal.api.Payments.Replenishment;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.PaymentMethod;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money: accounts at banks, the departments' UP, TU and card limits, and the SP2D that brought cash. */
@Component
class AccountsStep implements Step {

    private static final String ACCOUNT_SHEET = "Rekening";
    private static final String FUND_SHEET = "Dana";
    private static final String CASH_SHEET = "SP2D";

    private static final Map<String, String> PURPOSES =
            Words.of("RKUD", Purpose.RKUD.name(), "BENDAHARA", Purpose.TREASURER.name());
    private static final Map<String, String> CASH =
            Words.of("UP", PaymentMethod.UP.name(), "TU", PaymentMethod.TU.name());
    private static final Map<String, String> METHODS =
            Words.of("UP", PaymentMethod.UP.name(), "TU", PaymentMethod.TU.name(), "KKPD", PaymentMethod.KKPD.name());

    private static final SheetLayout ACCOUNTS = new SheetLayout(
            ACCOUNT_SHEET,
            List.of(
                    Column.ofWords("purpose", "Jenis rekening", PURPOSES, "BENDAHARA"),
                    KnownDepartments.column().optional(),
                    Column.of("bankCode", "Kode bank", Reading.form("\\d{3}", "114"), "114"),
                    Column.of(
                            "accountNumber",
                            "Nomor rekening",
                            Reading.form("[A-Za-z0-9]{1,34}", "0011000017"),
                            "0011000017"),
                    Column.of("accountName", "Nama pada rekening", Reading.text(100), "BENDAHARA DINKES (CONTOH)")),
            List.of("bankCode", "accountNumber"));

    private static final SheetLayout FUNDS = new SheetLayout(
            FUND_SHEET,
            List.of(
                    KnownDepartments.column(),
                    Column.ofWords("method", "Jenis dana", METHODS, "UP"),
                    Column.of(
                                    "accountNumber",
                                    "Nomor rekening",
                                    Reading.form("[A-Za-z0-9]{1,34}", "0011000017"),
                                    "0011000017")
                            .optional(),
                    Column.of("limit", "Batas", Reading.rupiah(), "20.000.000").optional(),
                    Column.of("cardIssuer", "Penerbit kartu", Reading.text(100), "")
                            .optional()),
            List.of(KnownDepartments.COLUMN, "method"));

    private static final SheetLayout REPLENISHMENTS = new SheetLayout(
            CASH_SHEET,
            List.of(
                    KnownDepartments.column(),
                    Column.ofWords("method", "Jenis dana", CASH, "UP"),
                    Column.of("sp2d", "Nomor SP2D", Reading.text(60), "900/0012/SP2D-UP/2026"),
                    Column.of("amount", "Jumlah", Reading.rupiah(), "20.000.000"),
                    Column.of("day", "Tanggal", Reading.day(), "15/01/2026")),
            List.of(KnownDepartments.COLUMN, "method", "sp2d"));

    private final Payments payments;
    private final Procurement procurement;
    private final Catalog catalog;

    AccountsStep(Payments payments, Procurement procurement, Catalog catalog) {
        this.payments = payments;
        this.procurement = procurement;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public String role() {
        return Roles.TREASURY_OFFICER;
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.TREASURY_OFFICER, Roles.ADMINISTRATOR);
    }

    @Override
    public List<SheetLayout> sheets() {
        return List.of(ACCOUNTS, FUNDS, REPLENISHMENTS);
    }

    @Override
    public List<CodeList> codes() {
        return List.of(KnownDepartments.codes(procurement), new CodeList("Bank", OfficialCodes.all(catalog::banks)));
    }

    @Override
    public Tally tally() {
        Page<BankAccount> first = payments.bankAccounts(Pages.SIZE, null);
        return new Tally(first.items().size(), first.next() != null);
    }

    @Override
    public Work begin(Person person, List<FilledRow> rows) {
        return new Accounts(person, rows);
    }

    private final class Accounts implements Work {

        private final Person person;
        private final List<FilledRow> rows;
        private final KnownDepartments departments = KnownDepartments.read(procurement);
        private final OfficialCodes codes = new OfficialCodes(catalog);
        private final KnownFunds funds = new KnownFunds(payments);
        private final List<BankAccount> accounts = Pages.all(cursor -> payments.bankAccounts(Pages.SIZE, cursor));

        Accounts(Person person, List<FilledRow> rows) {
            this.person = person;
            this.rows = rows;
        }

        @Override
        public Standing check(FilledRow row, Faults faults) {
            return switch (row.sheet()) {
                case ACCOUNT_SHEET -> checkAccount(row, faults);
                case FUND_SHEET -> checkFund(row, faults);
                default -> checkCash(row, faults);
            };
        }

        private Standing checkAccount(FilledRow row, Faults faults) {
            boolean ofTreasurer = row.text("purpose").equals(Purpose.TREASURER.name());
            if (ofTreasurer != row.has(KnownDepartments.COLUMN)) {
                faults.at(KnownDepartments.COLUMN, ofTreasurer ? "missing" : "not-for-rkud", "");
            } else if (ofTreasurer) {
                departments.of(row, faults);
            }
            if (!codes.hasBank(row.text("bankCode"))) {
                faults.at("bankCode", "unknown-bank", row.text("bankCode"));
            }
            BankAccount there = find(row.text("bankCode"), row.text("accountNumber"));
            if (there == null) {
                return Standing.FRESH;
            }
            boolean same = there.purpose().equals(row.text("purpose"))
                    && Objects.equals(there.departmentId(), department(row))
                    && there.name().equals(row.text("accountName"));
            return same ? Standing.PRESENT : Standing.DIFFERS;
        }

        private Standing checkFund(FilledRow row, Faults faults) {
            Optional<UUID> department = departments.of(row, faults);
            boolean isCard = method(row) == PaymentMethod.KKPD;
            if (isCard) {
                require(row, "limit", "needed-for-kkpd", faults);
                require(row, "cardIssuer", "needed-for-kkpd", faults);
            } else {
                require(row, "accountNumber", "needed-for-cash", faults);
            }
            UUID account = accountOf(row);
            if (!isCard && row.has("accountNumber") && account == null) {
                faults.at("accountNumber", "not-the-treasurers", row.text("accountNumber"));
            }
            Fund there = department.flatMap(id -> funds.find(id, method(row))).orElse(null);
            if (there == null) {
                return Standing.FRESH;
            }
            boolean same = isCard
                    ? !row.has("limit") || there.provided().compareTo(row.rupiah("limit")) == 0
                    : Objects.equals(there.bankAccountId(), account);
            return same ? Standing.PRESENT : Standing.DIFFERS;
        }

        /** Whether an SP2D is recorded, the service says when it is applied: it gives no list of them. */
        private Standing checkCash(FilledRow row, Faults faults) {
            Optional<UUID> department = departments.of(row, faults);
            boolean hasFund =
                    department.flatMap(id -> funds.find(id, method(row))).isPresent()
                            || rows.stream()
                                    .anyMatch(other -> other.sheet().equals(FUND_SHEET)
                                            && other.joined(List.of(KnownDepartments.COLUMN, "method"))
                                                    .equals(row.joined(List.of(KnownDepartments.COLUMN, "method"))));
            if (department.isPresent() && !hasFund) {
                faults.at("method", "no-fund", row.text("method"));
            }
            return Standing.FRESH;
        }

        private static void require(FilledRow row, String column, String code, Faults faults) {
            if (!row.has(column)) {
                faults.at(column, code, "");
            }
        }

        @Override
        public boolean apply(FilledRow row) {
            return switch (row.sheet()) {
                case ACCOUNT_SHEET -> setUpAccount(row);
                case FUND_SHEET ->
                    Applying.creates(() -> payments.setUpFund(
                            departments.idOf(row, person.region()),
                            method(row),
                            new FundWish(
                                    row.has("limit") ? row.rupiah("limit") : null,
                                    accountOf(row),
                                    row.optional("cardIssuer"))));
                default -> replenish(row);
            };
        }

        private boolean setUpAccount(FilledRow row) {
            if (find(row.text("bankCode"), row.text("accountNumber")) != null) {
                return false;
            }
            return Applying.creates(() -> payments.setUpBankAccount(
                    idOf(row),
                    new BankAccountWish(
                            person.region(),
                            department(row),
                            Purpose.valueOf(row.text("purpose")),
                            row.text("bankCode"),
                            row.text("accountNumber"),
                            row.text("accountName"))));
        }

        private boolean replenish(FilledRow row) {
            try {
                payments.replenish(
                        departments.idOf(row, person.region()),
                        method(row),
                        row.key("replenish"),
                        new Replenishment(row.text("sp2d"), row.rupiah("amount"), row.day("day")));
                return true;
            } catch (ServiceRefused refusal) {
                if (refusal.is("sp2d-recorded")) {
                    return false;
                }
                throw refusal;
            }
        }

        private static PaymentMethod method(FilledRow row) {
            return PaymentMethod.valueOf(row.text("method"));
        }

        private @Nullable UUID department(FilledRow row) {
            return row.has(KnownDepartments.COLUMN) ? departments.idOf(row, person.region()) : null;
        }

        private @Nullable BankAccount find(String bankCode, String number) {
            return accounts.stream()
                    .filter(account -> account.bankCode().equals(bankCode)
                            && account.number().equals(number))
                    .findFirst()
                    .orElse(null);
        }

        private UUID idOf(FilledRow row) {
            return Applying.idOf("bank-account", person.region(), row.text("bankCode"), row.text("accountNumber"));
        }

        /** The account of the department's treasurer that a fund names by its number: one that is there, or of this file. */
        private @Nullable UUID accountOf(FilledRow fund) {
            UUID department = department(fund);
            return accounts.stream()
                    .filter(account -> account.number().equals(fund.text("accountNumber"))
                            && account.purpose().equals(Purpose.TREASURER.name())
                            && Objects.equals(account.departmentId(), department))
                    .map(BankAccount::id)
                    .findFirst()
                    .orElseGet(() -> rows.stream()
                            .filter(row -> row.sheet().equals(ACCOUNT_SHEET)
                                    && row.text("accountNumber").equals(fund.text("accountNumber"))
                                    && row.text("purpose").equals(Purpose.TREASURER.name())
                                    && row.text(KnownDepartments.COLUMN).equals(fund.text(KnownDepartments.COLUMN)))
                            .map(this::idOf)
                            .findFirst()
                            .orElse(null));
        }
    }
}
