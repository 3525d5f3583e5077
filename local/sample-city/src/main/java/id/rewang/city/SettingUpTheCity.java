package id.rewang.city;

import id.rewang.city.api.Acting;
import id.rewang.city.api.BankApi;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.data.Region;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleId;
import id.rewang.city.data.SampleProduct;
import id.rewang.city.data.SampleSeller;
import id.rewang.city.day.Together;
import id.rewang.city.day.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the sample city in place through the public APIs; what is in place already stays as it is. */
public final class SettingUpTheCity {

    private static final Rupiah TREASURY_OPENING = Rupiah.of(20_000_000_000L);

    private final City city;
    private final RewangApi api;
    private final BankApi bank;
    private final Transcript transcript;

    public SettingUpTheCity(City city, RewangApi api, BankApi bank, Transcript transcript) {
        this.city = city;
        this.api = api;
        this.bank = bank;
        this.transcript = transcript;
    }

    public void setUp() {
        openTheTreasury();
        Together.forEach(city.departments(), this::organise);
        Together.forEach(city.budget(), this::budget);
        transcript.say(
                "Administrator",
                "%s: %d departments with their officials, %d budget lines, UP, KKPD and SPD"
                        .formatted(
                                city.region().name(),
                                city.departments().size(),
                                city.budget().size()));
        Together.forEach(city.sellers(), this::register);
        transcript.say("Petugas Diskopindag", city.sellers().size() + " sellers registered and verified");
        Together.forEach(
                city.products().stream()
                        .collect(Collectors.groupingBy(SampleProduct::seller))
                        .values(),
                this::offer);
        transcript.say("sellers", city.products().size() + " products published, with stock");
    }

    private void openTheTreasury() {
        Region region = city.region();
        String name = "RKUD " + region.name() + " (data contoh)";
        bank.openAccount(region.treasuryAccount(), name, "REGIONAL_TREASURY", TREASURY_OPENING);
        bank.openAccount(City.STATE_TREASURY.account(), City.STATE_TREASURY.name(), "STATE_TREASURY", Rupiah.ZERO);
        api.as(city.administrator())
                .create(
                        Service.PAYMENT,
                        "/v1/bank-accounts/" + SampleId.of("bank-account", region.treasuryKey()),
                        Map.of(
                                "region",
                                region.code(),
                                "purpose",
                                "RKUD",
                                "bankCode",
                                City.BANK,
                                "number",
                                region.treasuryAccount(),
                                "name",
                                name));
    }

    private void organise(SampleDepartment department) {
        Acting administrator = api.as(city.administrator());
        String path = "/v1/departments/" + department.id();
        administrator.create(
                Service.PROCUREMENT,
                path,
                Map.of("region", city.region().code(), "code", department.code(), "name", department.name()));
        for (Duty duty : Duty.values()) {
            var official = department.official(duty);
            administrator.create(
                    Service.PROCUREMENT,
                    path + "/officials/" + official.nip(),
                    Map.of("name", official.name(), "roles", official.roles()));
        }
        fund(department);
    }

    private void fund(SampleDepartment department) {
        Acting administrator = api.as(city.administrator());
        String account = "Bendahara " + department.code() + " (data contoh)";
        bank.openAccount(department.accountNumber(), account, "TREASURER", department.upCash());
        administrator.create(
                Service.PAYMENT,
                "/v1/bank-accounts/" + department.bankAccountId(),
                Map.of(
                        "region",
                        city.region().code(),
                        "departmentId",
                        department.id(),
                        "purpose",
                        "TREASURER",
                        "bankCode",
                        City.BANK,
                        "number",
                        department.accountNumber(),
                        "name",
                        account));
        String funds = "/v1/departments/" + department.id() + "/funds/";
        administrator.create(
                Service.PAYMENT,
                funds + "UP",
                Map.of("limit", department.upCash().json(), "bankAccountId", department.bankAccountId()));
        administrator.create(
                Service.PAYMENT,
                funds + "KKPD",
                Map.of("limit", department.cardLimit().json(), "cardIssuer", "Bank Contoh"));
        api.as(city.treasuryOfficer())
                .post(
                        Service.PAYMENT,
                        funds + "UP/replenishments",
                        "set-up/" + department.key() + "/up",
                        Map.of(
                                "sp2dNumber",
                                "900/" + department.number() + "/SP2D-UP/2026",
                                "amount",
                                department.upCash().json(),
                                "date",
                                City.FISCAL_YEAR + "-01-15"));
        release(department, "III", "-07-01", "-09-30");
        release(department, "IV", "-10-01", "-12-31");
    }

    private void release(SampleDepartment department, String quarter, String from, String to) {
        api.as(city.administrator())
                .create(
                        Service.PAYMENT,
                        "/v1/departments/" + department.id() + "/spd/SPD-" + department.number() + "-" + quarter,
                        Map.of(
                                "period",
                                Map.of("from", City.FISCAL_YEAR + from, "to", City.FISCAL_YEAR + to),
                                "amount",
                                department.spd().json()));
    }

    private void budget(BudgetLine line) {
        api.as(city.administrator())
                .create(
                        Service.PROCUREMENT,
                        "/v1/budget-lines/" + line.id(),
                        Map.of(
                                "departmentId", line.department().id(),
                                "fiscalYear", City.FISCAL_YEAR,
                                "accountCode", line.account(),
                                "name", line.accountName(),
                                "ceiling", line.ceiling().json()));
    }

    private void register(SampleSeller seller) {
        bank.openAccount(seller.accountNumber(), seller.accountName(), "SELLER", Rupiah.ZERO);
        String path = "/v1/sellers/" + seller.id();
        Acting owner = api.as(seller.owner());
        owner.create(Service.CATALOG, path, registration(seller));
        Acting officer = api.as(city.tradeOfficer());
        officer.act(
                Service.CATALOG,
                path,
                "verification",
                "set-up/" + seller.key() + "/verification",
                Map.of("decision", "VERIFIED"));
        owner.create(
                Service.CATALOG,
                path + "/payee-account",
                Map.of(
                        "bankCode", seller.bankCode(),
                        "number", seller.accountNumber(),
                        "name", seller.accountName()));
        officer.act(
                Service.CATALOG,
                path + "/payee-account",
                "verification",
                "set-up/" + seller.key() + "/account",
                Map.of());
    }

    private static Map<String, Object> registration(SampleSeller seller) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("region", seller.region());
        form.put("name", seller.name());
        form.put("legalForm", seller.legalForm());
        form.put("sizeClass", seller.sizeClass());
        if (seller.nik() != null) {
            form.put("nik", seller.nik());
        }
        form.put("npwp", seller.npwp());
        form.put("nib", seller.nib());
        form.put("kbli", seller.kbli());
        form.put("villageCode", seller.villageCode());
        form.put("address", seller.address());
        form.put("phone", seller.phone());
        form.put("vatRegistered", seller.vatRegistered());
        if (seller.taxCertificate() != null) {
            form.put(
                    "finalIncomeTax",
                    Map.of(
                            "certificateNumber",
                            seller.taxCertificate(),
                            "validTo",
                            String.valueOf(seller.taxCertificateTo())));
        }
        return form;
    }

    /** @param products of one seller */
    private void offer(List<SampleProduct> products) {
        SampleSeller seller = city.seller(products.getFirst().seller());
        api.as(seller.owner())
                .post(
                        Service.CATALOG,
                        "/v1/products/imports",
                        "set-up/" + seller.key() + "/products",
                        Map.of(
                                "products",
                                products.stream()
                                        .map(product -> Map.of(
                                                "id", product.id(),
                                                "offer", offer(product, seller),
                                                "onHand", product.stock()))
                                        .toList()));
    }

    private static Map<String, Object> offer(SampleProduct product, SampleSeller seller) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("sellerId", seller.id());
        form.put("name", product.name());
        form.put("description", product.name() + ", " + product.category() + " (data contoh)");
        form.put("category", product.category());
        form.put("kbli", product.kbli());
        form.put("unit", product.unit());
        form.put("unitPrice", product.price().json());
        form.put("taxClass", product.taxClass());
        form.put("leadTimeDays", product.leadTimeDays());
        return form;
    }
}
