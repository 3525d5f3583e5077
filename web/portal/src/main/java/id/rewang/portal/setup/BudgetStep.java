package id.rewang.portal.setup;

import id.rewang.portal.api.Page;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.SpdWish;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.BudgetLine;
import id.rewang.portal.api.Procurement.BudgetLineWish;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the departments may spend: the lines of their DPA, and the SPD that release it. */
@Component
class BudgetStep implements Step {

    private static final SheetLayout LINES = new SheetLayout(
            "DPA",
            List.of(
                    KnownDepartments.column(),
                    Column.of("year", "Tahun", Reading.form("2\\d{3}", "2026"), "2026"),
                    Column.of(
                            "accountCode",
                            "Kode rekening",
                            Reading.form("[0-9]+(\\.[0-9]+){0,9}", "5.1.02.01.01.0052"),
                            "5.1.02.01.01.0052"),
                    Column.of("name", "Uraian", Reading.text(200), "Belanja makanan dan minuman rapat"),
                    Column.of("ceiling", "Pagu", Reading.rupiah(), "50.000.000")),
            List.of(KnownDepartments.COLUMN, "year", "accountCode"));

    private static final SheetLayout SPD = new SheetLayout(
            "SPD",
            List.of(
                    KnownDepartments.column(),
                    Column.of(
                            "number",
                            "Nomor SPD",
                            Reading.form("[A-Za-z0-9 ._-]{1,60}", "SPD-12-IV-2026"),
                            "SPD-12-IV-2026"),
                    Column.of("from", "Mulai", Reading.day(), "01/10/2026"),
                    Column.of("to", "Sampai", Reading.day(), "31/12/2026"),
                    Column.of("amount", "Jumlah", Reading.rupiah(), "25.000.000")),
            List.of(KnownDepartments.COLUMN, "number"));

    private final Procurement procurement;
    private final Payments payments;

    BudgetStep(Procurement procurement, Payments payments) {
        this.procurement = procurement;
        this.payments = payments;
    }

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public String role() {
        return Roles.ADMINISTRATOR;
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.ADMINISTRATOR, Roles.TREASURY_OFFICER);
    }

    @Override
    public List<SheetLayout> sheets() {
        return List.of(LINES, SPD);
    }

    @Override
    public List<CodeList> codes() {
        return List.of(KnownDepartments.codes(procurement));
    }

    @Override
    public Tally tally() {
        Page<BudgetLine> first = procurement.budgetLines(null, Pages.SIZE, null);
        return new Tally(first.items().size(), first.next() != null);
    }

    @Override
    public Work begin(Person person, List<FilledRow> rows) {
        return new Budget(person, rows);
    }

    /** @param source what to call it when another overlaps it */
    private record Period(UUID department, LocalDate from, LocalDate to, String source) {

        boolean overlaps(Period other) {
            boolean same = from.equals(other.from) && to.equals(other.to);
            return department.equals(other.department) && !same && !to.isBefore(other.from) && !from.isAfter(other.to);
        }
    }

    private final class Budget implements Work {

        private final Person person;
        private final List<FilledRow> rows;
        private final KnownDepartments departments = KnownDepartments.read(procurement);
        private final Map<UUID, BudgetLine> lines =
                Pages.all(cursor -> procurement.budgetLines(null, Pages.SIZE, cursor)).stream()
                        .collect(Collectors.toMap(BudgetLine::id, Function.identity()));
        private final KnownFunds funds = new KnownFunds(payments);

        Budget(Person person, List<FilledRow> rows) {
            this.person = person;
            this.rows = rows;
        }

        @Override
        public Standing check(FilledRow row, Faults faults) {
            Optional<UUID> department = departments.of(row, faults);
            if (department.isEmpty()) {
                return Standing.FRESH;
            }
            return row.sheet().equals(LINES.name())
                    ? checkLine(row, department.get())
                    : checkSpd(row, department.get(), faults);
        }

        private Standing checkLine(FilledRow row, UUID department) {
            BudgetLine there = find(row, department);
            if (there == null) {
                return Standing.FRESH;
            }
            boolean same =
                    there.name().equals(row.text("name")) && there.ceiling().compareTo(row.rupiah("ceiling")) == 0;
            return same ? Standing.PRESENT : Standing.DIFFERS;
        }

        private @Nullable BudgetLine find(FilledRow row, UUID department) {
            return lines.values().stream()
                    .filter(line -> line.departmentId().equals(department)
                            && String.valueOf(line.fiscalYear()).equals(row.text("year"))
                            && line.accountCode().equals(row.text("accountCode")))
                    .findFirst()
                    .orElse(null);
        }

        private Standing checkSpd(FilledRow row, UUID department, Faults faults) {
            Period period = period(row, department);
            if (period.to.isBefore(period.from)) {
                faults.at("to", "ends-before-it-begins", "");
            } else {
                Stream.concat(released(department), filled(department))
                        .filter(period::overlaps)
                        .findFirst()
                        .ifPresent(other -> faults.at("from", "period-overlaps", other.source));
            }
            return Standing.FRESH;
        }

        private Stream<Period> released(UUID department) {
            return funds.of(department).stream()
                    .filter(fund -> fund.from() != null && fund.to() != null)
                    .map(fund -> new Period(department, fund.from(), fund.to(), fund.from() + " – " + fund.to()));
        }

        private Stream<Period> filled(UUID department) {
            return rows.stream()
                    .filter(other -> other.sheet().equals(SPD.name())
                            && other.has("from")
                            && other.has("to")
                            && departments
                                    .find(other.text(KnownDepartments.COLUMN))
                                    .isPresent())
                    .map(other -> period(other, departments.idOf(other, person.region())))
                    .filter(period -> period.department.equals(department));
        }

        private static Period period(FilledRow row, UUID department) {
            return new Period(department, row.day("from"), row.day("to"), row.text("number"));
        }

        @Override
        public boolean apply(FilledRow row) {
            UUID department = departments.idOf(row, person.region());
            if (row.sheet().equals(SPD.name())) {
                SpdWish.Period period = new SpdWish.Period(row.day("from"), row.day("to"));
                return Applying.creates(() ->
                        payments.releaseSpd(department, row.text("number"), new SpdWish(period, row.rupiah("amount"))));
            }
            if (find(row, department) != null) {
                return false;
            }
            UUID id = Applying.idOf("budget-line", department.toString(), row.text("year"), row.text("accountCode"));
            return Applying.creates(() -> procurement.enterBudgetLine(
                    id,
                    new BudgetLineWish(
                            department,
                            Integer.parseInt(row.text("year")),
                            row.text("accountCode"),
                            row.text("name"),
                            row.rupiah("ceiling"))));
        }
    }
}
