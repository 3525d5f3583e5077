package id.rewang.portal.administering;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import id.rewang.portal.setup.SellerIds;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class AdministeringIT {

    private static final String NOTHING = "{\"items\":[],\"next\":null}";
    private static final String USER = "/v1/users/siti";
    private static final String PAGE = "/people/siti";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private Browser administrator;

    @BeforeEach
    void aRegion() {
        services.forget();
        services.answer("GET /v1/sellers", NOTHING);
        services.answer(
                "GET /v1/departments",
                "{\"items\":[{\"id\":\"%s\",\"version\":0,\"region\":\"35.73\",\"code\":\"DIKBUD\",\"name\":\"Dinas Pendidikan\"}]}"
                        .formatted(Browsers.DEPARTMENT));
        services.answer("GET " + USER, siti("null"));
        services.answer("GET " + USER + "/lock", "{\"lockedUntil\":null}");
        administrator = browsers.ofPerson("admin", "administrator");
    }

    private static String siti(String disabledAt) {
        return """
                {"subject":"siti","version":4,"region":"35.73","name":"Siti Contoh","nip":"199001012015012001",
                 "roles":["procurement_officer"],"departmentId":"%s","sellerId":null,"disabledAt":%s,"hasPassword":true}""".formatted(Browsers.DEPARTMENT, disabledAt);
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "_key", "k",
                "_version", "4",
                "name", "Siti Contoh",
                "nip", "199001012015012001",
                "roles", "goods_receiver",
                "departmentId", Browsers.DEPARTMENT.toString()));
    }

    @Test
    void findsPeopleByNameAndRolePageByPage() {
        services.answer(
                "GET /v1/users?q=siti&role=procurement_officer&limit=50",
                "{\"items\":[" + siti("null") + "],\"next\":\"abc\"}");
        assertThat(administrator.open("/people?q=siti&role=procurement_officer").html())
                .contains("Siti Contoh", PAGE, "Pejabat Pengadaan", "cursor=abc", "value=\"siti\"");
        services.answer("GET /v1/users", NOTHING);
        assertThat(administrator.open("/people?language=en").html()).contains("Nobody fits.");
    }

    @Test
    void registersSomebodyOnceWhenTheFormIsSentTwice() {
        assertThat(administrator.open("/people/new?language=en").html()).contains("Add somebody", "DIKBUD");
        Map<String, String> fields = typed();
        fields.put("subject", "siti");
        services.answer("PUT " + USER, 201, siti("null"));
        assertThat(administrator.post("/people/new", fields).header("Location").orElseThrow())
                .endsWith(PAGE);
        assertThat(services.asked("PUT", USER).getLast().body())
                .contains("\"roles\":[\"goods_receiver\"]", Browsers.DEPARTMENT.toString());
        services.answer("PUT " + USER, 428, Services.problem(428, "if-match-required", "Say which version."));
        assertThat(administrator.post("/people/new", fields).html())
                .contains("id=\"subject-fault\"", "Nama ini sudah dipakai.", "value=\"Siti Contoh\"");
    }

    @Test
    void changesDutiesOfTheVersionShownAndSaysWhichMustNotMeet() {
        Shown page = administrator.open(PAGE);
        assertThat(page.value("name")).isEqualTo("Siti Contoh");
        assertThat(page.value("_version")).isEqualTo("4");
        services.answer(
                "PUT " + USER,
                422,
                Services.problem(
                        422,
                        "incompatible-duties",
                        "no",
                        "{\"field\":\"roles\",\"code\":\"incompatible-duties\",\"message\":\"must not meet\"}"));
        assertThat(administrator.post(PAGE, typed()).html()).contains("tidak boleh dirangkap");
        assertThat(services.asked("PUT", USER).getLast().header("If-match")).isEqualTo("\"4\"");
        Map<String, String> without = typed();
        without.remove("roles");
        assertThat(administrator.post(PAGE, without).html()).contains("Pilih salah satu.");
        services.answer("PUT " + USER, siti("null"));
        assertThat(administrator.post(PAGE, typed()).header("Location").orElseThrow())
                .endsWith(PAGE);
    }

    @Test
    void saysFromWhenToWhenSomebodyIsInOffice() {
        services.answer(
                "GET " + USER, siti("null").replace("\"disabledAt\"", "\"validTo\":\"2026-12-31\",\"disabledAt\""));
        Shown page = administrator.open(PAGE);
        assertThat(page.value("validFrom")).isEmpty();
        assertThat(page.value("validTo")).isEqualTo("2026-12-31");
        Map<String, String> fields = typed();
        fields.put("validFrom", "2026-07-01");
        fields.put("validTo", "31 Desember");
        assertThat(administrator.post(PAGE, fields).html()).contains("id=\"validTo-fault\"");
        fields.put("validTo", "");
        services.answer("PUT " + USER, siti("null"));
        administrator.post(PAGE, fields);
        assertThat(services.asked("PUT", USER).getLast().body())
                .contains("\"validFrom\":\"2026-07-01\"")
                .doesNotContain("\"validTo\":\"");
    }

    @Test
    void namesTheSellerOfItsPeopleByNib() {
        Map<String, String> fields = typed();
        fields.put("roles", "seller");
        fields.put("sellerId", "12");
        assertThat(administrator.post(PAGE, fields).html()).contains("Isi dengan NIB, 13 angka.");
        fields.put("sellerId", "1234567890123");
        services.answer("PUT " + USER, siti("null"));
        administrator.post(PAGE, fields);
        assertThat(services.asked("PUT", USER).getLast().body())
                .contains("\"sellerId\":\"" + SellerIds.of("35.73", "1234567890123") + "\"");
    }

    @Test
    void closesAndOpensAnAccount() {
        assertThat(administrator.open(PAGE).value("status")).isEqualTo("DISABLED");
        services.answer("POST " + USER + "/status", 422, Services.problem(422, "own-account", "no"));
        Map<String, String> close = Map.of("_key", "k", "_version", "4", "status", "DISABLED");
        assertThat(administrator.post(PAGE + "/status", close).html()).contains("oleh administrator lain");
        services.answer("POST " + USER + "/status", siti("\"2026-10-30T01:00:00Z\""));
        assertThat(administrator
                        .post(PAGE + "/status", close)
                        .header("Location")
                        .orElseThrow())
                .endsWith(PAGE);
        Services.Asked asked = services.asked("POST", USER + "/status").getLast();
        assertThat(asked.body()).isEqualTo("{\"status\":\"DISABLED\"}");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k");
        services.answer("GET " + USER, siti("\"2026-10-30T01:00:00Z\""));
        assertThat(administrator.open(PAGE).html()).contains("ditutup sejak 30 Okt 2026", "Buka akun");
    }

    @Test
    void unlocksAndGivesNewWaysIn() {
        services.answer("GET " + USER + "/lock", "{\"lockedUntil\":\"2026-10-30T01:00:00Z\"}");
        services.answer("DELETE " + USER + "/lock", 200, "{}");
        services.answer("DELETE " + USER + "/second-factor", 200, "{}");
        services.answer(
                "PUT " + USER + "/sign-in-link",
                "{\"url\":\"/sign-in/link/once\",\"validUntil\":\"2026-10-31T01:00:00Z\"}");
        assertThat(administrator.open(PAGE).html()).contains("terkunci sampai 30 Okt 2026", PAGE + "/unlocking");
        assertThat(administrator.post(PAGE + "/unlocking", Map.of()).status()).isEqualTo(302);
        assertThat(administrator.post(PAGE + "/second-factor-reset", Map.of()).status())
                .isEqualTo(302);
        assertThat(administrator.post(PAGE + "/sign-in-link", Map.of()).html())
                .contains("/sign-in/link/once", "Ditampilkan sekali ini saja");
        assertThat(administrator.open(PAGE + "?language=en").html())
                .doesNotContain("/sign-in/link/once")
                .contains("Unlock");
        assertThat(services.asked("DELETE", USER + "/lock")).hasSize(1);
        assertThat(services.asked("DELETE", USER + "/second-factor")).hasSize(1);
    }

    @Test
    void registersSystemsAndShowsTheirSecretOnce() {
        String path = "/v1/systems/sipd";
        String system = """
                {"id":"sipd","version":2,"region":"35.73","name":"SIPD (contoh)","roles":["auditor"],"audiences":["payment"],"hasSecret":false}""";
        services.answer("GET /v1/systems", "{\"items\":[" + system + "],\"next\":null}");
        services.answer("GET " + path, system);
        assertThat(administrator.open("/systems").html()).contains("SIPD (contoh)", "belum punya sandi");
        assertThat(administrator.open("/systems/new?language=en").html()).contains("Services it may use");
        Map<String, String> fields = new HashMap<>(
                Map.of("_key", "k", "id", "sipd", "name", "SIPD (contoh)", "roles", "auditor", "audiences", "payment"));
        services.answer("PUT " + path, 201, system);
        assertThat(administrator.post("/systems/new", fields).header("Location").orElseThrow())
                .endsWith("/systems/sipd");
        services.answer("PUT " + path, 412, Services.problem(412, "version-mismatch", "It is in version 3."));
        fields.put("_version", "2");
        assertThat(administrator.post("/systems/sipd", fields).html()).contains("Ada yang mengubahnya");
        fields.remove("audiences");
        assertThat(administrator.post("/systems/sipd", fields).html()).contains("Pilih salah satu.");
        services.answer("PUT " + path + "/secret", "{\"secret\":\"rahasia-sekali\"}");
        assertThat(administrator.post("/systems/sipd/secret", Map.of()).html()).contains("rahasia-sekali");
        assertThat(administrator.open("/systems/sipd").html()).doesNotContain("rahasia-sekali");
        services.answer("DELETE " + path, 200, "{}");
        assertThat(administrator
                        .post("/systems/sipd/removal", Map.of())
                        .header("Location")
                        .orElseThrow())
                .endsWith("/systems");
    }
}
