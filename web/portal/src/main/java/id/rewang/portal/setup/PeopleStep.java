package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Seller;
import id.rewang.portal.api.Identity;
import id.rewang.portal.api.Identity.User;
import id.rewang.portal.api.Identity.UserProfile;
import id.rewang.portal.api.Page;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Department;
import id.rewang.portal.api.Procurement.Offices;
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

/** The people who sign in, with their duties; who holds an office of a department is named there, too. */
@Component
class PeopleStep implements Step {

    /** As officials say them. */
    private static final Map<String, String> ROLES = Words.of(
            "PP", Roles.PROCUREMENT_OFFICER,
            "PPK", Roles.COMMITMENT_OFFICER,
            "PA", Roles.BUDGET_AUTHORITY,
            "KPA", Roles.BUDGET_AUTHORITY,
            "Penerima barang", Roles.GOODS_RECEIVER,
            "PPTK", Roles.TECHNICAL_OFFICER,
            "PPK-SKPD", Roles.FINANCE_VERIFIER,
            "Bendahara", Roles.TREASURER,
            "Kuasa BUD", Roles.TREASURY_OFFICER,
            "Diskumindag", Roles.TRADE_OFFICER,
            "Penjual", Roles.SELLER,
            "Kurator", Roles.CURATOR,
            "Konsultan PLUT", Roles.CONSULTANT,
            "Inspektorat", Roles.AUDITOR,
            "Administrator", Roles.ADMINISTRATOR,
            "Operator", Roles.OPERATOR);

    private static final SheetLayout PEOPLE = new SheetLayout(
            "Orang",
            List.of(
                    Column.of(
                            "account",
                            "Akun",
                            Reading.form("[a-z0-9][a-z0-9._@-]{2,98}", "siti.contoh"),
                            "siti.contoh"),
                    Column.of("name", "Nama", Reading.text(200), "Siti Contoh (data contoh)"),
                    Column.of("nip", "NIP", Reading.form("\\d{18}", "199001012015012001"), "199001012015012001")
                            .optional(),
                    Column.ofSeveralWords("roles", "Peran", ROLES, "PP"),
                    KnownDepartments.column().optional(),
                    Column.of("nib", "NIB penjual", Reading.form("\\d{13}", "1234567890123"), "")
                            .optional()),
            List.of("account"));

    private final Identity identity;
    private final Procurement procurement;
    private final Catalog catalog;

    PeopleStep(Identity identity, Procurement procurement, Catalog catalog) {
        this.identity = identity;
        this.procurement = procurement;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public String role() {
        return Roles.ADMINISTRATOR;
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.ADMINISTRATOR);
    }

    @Override
    public List<SheetLayout> sheets() {
        return List.of(PEOPLE);
    }

    @Override
    public List<CodeList> codes() {
        return List.of(KnownDepartments.codes(procurement));
    }

    @Override
    public Tally tally() {
        Page<User> first = identity.users(null, null, Pages.SIZE, null);
        return new Tally(first.items().size(), first.next() != null);
    }

    @Override
    public Work begin(Person person, List<FilledRow> rows) {
        return new People(person);
    }

    private final class People implements Work {

        private final Person person;
        private final KnownDepartments departments = KnownDepartments.read(procurement);
        private final Map<String, User> users =
                Pages.all(cursor -> identity.users(null, null, Pages.SIZE, cursor)).stream()
                        .collect(Collectors.toMap(User::subject, Function.identity()));
        private final Map<String, UUID> sellers = Pages.all(cursor -> catalog.sellers(Pages.SIZE, cursor)).stream()
                .collect(Collectors.toMap(Seller::nib, Seller::id, (one, other) -> one));

        People(Person person) {
            this.person = person;
        }

        @Override
        public Standing check(FilledRow row, Faults faults) {
            List<String> roles = row.several("roles");
            boolean ofDepartment = roles.stream().anyMatch(Roles.OF_A_DEPARTMENT::contains);
            if (ofDepartment && !row.has("nip")) {
                faults.at("nip", "needed-for-duty", "");
            }
            if (ofDepartment && !row.has(KnownDepartments.COLUMN)) {
                faults.at(KnownDepartments.COLUMN, "needed-for-duty", "");
            }
            if (row.has(KnownDepartments.COLUMN)) {
                departments.of(row, faults);
            }
            if (roles.contains(Roles.SELLER) && !row.has("nib")) {
                faults.at("nib", "needed-for-seller", "");
            }
            User user = users.get(row.text("account"));
            if (user == null) {
                return Standing.FRESH;
            }
            UserProfile there = said(user.name(), user.nip(), user.roles(), user.departmentId(), user.sellerId());
            return there.equals(profile(row)) ? Standing.PRESENT : Standing.DIFFERS;
        }

        @Override
        public boolean apply(FilledRow row) {
            UserProfile profile = profile(row);
            boolean registered = Applying.creates(() -> identity.register(row.text("account"), profile));
            return appoint(row, profile) || registered;
        }

        private boolean appoint(FilledRow row, UserProfile profile) {
            List<String> duties = profile.roles().stream()
                    .filter(Roles.OF_A_DEPARTMENT::contains)
                    .toList();
            UUID department = profile.departmentId();
            String nip = profile.nip();
            return !duties.isEmpty()
                    && department != null
                    && nip != null
                    && Applying.creates(
                            () -> procurement.appoint(department, nip, new Offices(profile.name(), duties)));
        }

        private UserProfile profile(FilledRow row) {
            return said(row.text("name"), row.optional("nip"), row.several("roles"), department(row), seller(row));
        }

        /** The file says nothing of terms: who is in it is in office. */
        private static UserProfile said(
                String name,
                @Nullable String nip,
                List<String> roles,
                @Nullable UUID department,
                @Nullable UUID seller) {
            return new UserProfile(name, nip, roles, department, seller, null, null);
        }

        private @Nullable UUID department(FilledRow row) {
            return departments
                    .find(row.text(KnownDepartments.COLUMN))
                    .map(Department::id)
                    .orElse(null);
        }

        /** A seller's people may be registered before the seller is. */
        private @Nullable UUID seller(FilledRow row) {
            String nib = row.optional("nib");
            return nib == null ? null : sellers.getOrDefault(nib, SellerIds.of(person.region(), nib));
        }
    }
}
