package id.rewang.catalog.seller;

import static id.rewang.catalog.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.catalog.Api;
import id.rewang.catalog.Api.Reply;
import id.rewang.catalog.WholeCatalog;
import id.rewang.stack.token.Person;
import id.rewang.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeCatalog
class SellersIT {

    private static final Map<String, Object> ACCOUNT =
            Map.of("bankCode", "114", "number", "991140000001", "name", "DAPUR CONTOH");

    @LocalServerPort
    int port;

    private UUID id;
    private String path;
    private Api owner;
    private Api tradeOfficer;

    @BeforeEach
    void people() {
        id = UUID.randomUUID();
        path = "/v1/sellers/" + id;
        owner = Api.seller(id, port);
        tradeOfficer = Api.tradeOfficer(port);
    }

    @Test
    void registersAndIsVerified() {
        Reply registered = expect(201, owner.put(path, Api.registration()));
        assertThat(registered.eTag()).isEqualTo("\"0\"");
        assertThat(registered.body().get("status").asString()).isEqualTo("REGISTERED");

        Reply verified = expect(
                200, tradeOfficer.post(path + "/verification", Map.of("decision", "VERIFIED"), registered.eTag()));

        assertThat(verified.eTag()).isEqualTo("\"1\"");
        assertThat(verified.body().get("status").asString()).isEqualTo("VERIFIED");
        assertThat(expect(200, owner.get(path)).eTag()).isEqualTo("\"1\"");
    }

    @Test
    void isSentBackWithAReasonAndCorrected() {
        Map<String, Object> registration = Api.registration();
        expect(201, owner.put(path, registration));
        Reply without = tradeOfficer.post(path + "/verification", Map.of("decision", "REFUSED"), "*");
        assertThat(without.status()).isEqualTo(400);
        expect(
                200,
                tradeOfficer.post(
                        path + "/verification", Map.of("decision", "REFUSED", "reason", "alamat salah"), "*"));

        Reply seen = owner.get(path);
        assertThat(seen.body().get("statusReason").asString()).isEqualTo("alamat salah");
        registration.put("address", "Jalan Contoh 2");
        expect(200, owner.put(path, registration, seen.eTag()));
        expect(200, tradeOfficer.post(path + "/verification", Map.of("decision", "VERIFIED"), "*"));
    }

    @Test
    void listsTheCodesThatItKnows() {
        Reply villages = expect(200, owner.get("/v1/official-lists/villages?limit=3"));
        assertThat(villages.body().get("items"))
                .hasSize(3)
                .allSatisfy(
                        village -> assertThat(village.get("code").asString()).startsWith("35.73."));
        Reply following = expect(
                200,
                owner.get("/v1/official-lists/villages?limit=3&cursor="
                        + villages.body().get("next").asString()));
        assertThat(following.body().at("/items/0/code").asString())
                .isGreaterThan(villages.body().at("/items/2/code").asString());
        assertThat(expect(200, owner.get("/v1/official-lists/banks?limit=200"))
                        .body()
                        .toString())
                .contains("\"114\"");
        assertThat(expect(200, owner.get("/v1/official-lists/business-classes?limit=1"))
                        .body()
                        .at("/items/0/code")
                        .asString())
                .matches("\\d{5}");
    }

    @Test
    void namesWhatTheOfficialListsDoNotHave() {
        Map<String, Object> registration = Api.registration();
        registration.put("villageCode", "35.73.99.9999");
        assertThat(owner.put(path, registration).code()).isEqualTo("unknown-village");
        registration.put("villageCode", "35.79.01.1001");
        assertThat(owner.put(path, registration).code()).isEqualTo("unknown-village");
        registration.put("villageCode", "35.73.05.1008");
        registration.put("kbli", List.of("56210", "99998"));
        Reply kbli = owner.put(path, registration);
        assertThat(kbli.code()).isEqualTo("unknown-kbli");
        assertThat(kbli.body().at("/errors/0/field").asString()).isEqualTo("kbli");
    }

    @Test
    void keepsABusinessNumberForOneSeller() {
        Map<String, Object> registration = Api.registration();
        expect(201, owner.put(path, registration));
        UUID other = UUID.randomUUID();

        Reply second = Api.seller(other, port).put("/v1/sellers/" + other, registration);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.code()).isEqualTo("nib-in-use");
    }

    @Test
    void masksPersonalDataForStrangers() {
        expect(201, owner.put(path, Api.registration()));
        expect(201, owner.put(path + "/payee-account", ACCOUNT));
        Person officer = TestTokens.official("pp", UUID.randomUUID().toString(), "procurement_officer");
        Person auditor = TestTokens.regional("inspektorat", "auditor");

        Reply stranger = Api.as(officer, port).get(path);
        assertThat(stranger.body().get("nik").asString()).isEqualTo("*************001");
        assertThat(stranger.body().get("phone").asString()).endsWith("001").startsWith("***");
        assertThat(stranger.body().get("npwp").asString()).startsWith("***");
        assertThat(owner.get(path).body().get("nik").asString()).isEqualTo("3573000000000001");
        assertThat(Api.as(officer, port).get(path + "/payee-account").code()).isEqualTo("forbidden");
        assertThat(Api.as(auditor, port)
                        .get(path + "/payee-account")
                        .body()
                        .get("number")
                        .asString())
                .isEqualTo("*********001");
        assertThat(Api.seller(UUID.randomUUID(), port)
                        .get(path + "/payee-account")
                        .code())
                .isEqualTo("not-yours");
    }

    @Test
    void hidesEverythingFromAnotherRegionAndRefusesAnotherSeller() {
        expect(201, owner.put(path, Api.registration()));
        Person batu =
                new Person("batu", "Petugas Batu (data contoh)", null, List.of("trade_officer"), "35.79", null, null);

        assertThat(Api.as(batu, port).get(path).status()).isEqualTo(404);
        assertThat(Api.as(batu, port)
                        .post(path + "/verification", Map.of("decision", "VERIFIED"), "*")
                        .status())
                .isEqualTo(404);
        assertThat(Api.seller(UUID.randomUUID(), port)
                        .put(path, Api.registration(), "*")
                        .code())
                .isEqualTo("not-yours");
    }

    @Test
    void confirmsAnAccountByASecondPersonAndAnewWhenItChanges() {
        expect(201, owner.put(path, Api.registration()));
        String account = path + "/payee-account";
        expect(201, tradeOfficer.put(account, ACCOUNT));
        assertThat(tradeOfficer.post(account + "/verification", Map.of(), "*").code())
                .isEqualTo("second-person-required");
        Api treasury = Api.as(TestTokens.regional("bud", "treasury_officer"), port);

        Reply confirmed = expect(200, treasury.post(account + "/verification", Map.of(), "\"0\""));
        assertThat(confirmed.body().get("verified").asBoolean()).isTrue();
        assertThat(confirmed.eTag()).isEqualTo("\"1\"");

        Reply changed = expect(
                200, owner.put(account, Map.of("bankCode", "008", "number", "990080000002", "name", "DAPUR"), "\"1\""));
        assertThat(changed.body().get("verified").asBoolean()).isFalse();
        assertThat(owner.put(account, Map.of("bankCode", "999", "number", "990080000002", "name", "X"), "*")
                        .code())
                .isEqualTo("unknown-bank");
    }

    @Test
    void refusesAMoveThatIsNotPossibleAndSaysWhatIs() {
        expect(201, owner.put(path, Api.registration()));

        Reply paused = owner.post(path + "/status", Map.of("status", "PAUSED", "reason", "cuti"), "*");

        assertThat(paused.status()).isEqualTo(409);
        assertThat(paused.code()).isEqualTo("illegal-state");
        assertThat(paused.body().get("detail").asString())
                .contains("REGISTERED")
                .contains("WITHDRAWN");
    }

    @Test
    void listsVerifiedSellersToEverybodyAndAllToTheTradeOffice() {
        expect(201, owner.put(path, Api.registration()));
        UUID verified = Api.verifiedSeller(port);
        Api officer = Api.as(TestTokens.official("pp", UUID.randomUUID().toString(), "procurement_officer"), port);

        assertThat(ids(officer)).contains(verified.toString()).doesNotContain(id.toString());
        assertThat(ids(tradeOfficer)).contains(verified.toString(), id.toString());
    }

    private List<String> ids(Api api) {
        List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        do {
            Reply page = expect(200, api.get("/v1/sellers?limit=20&cursor=" + cursor));
            page.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
            cursor = page.body().get("next").isNull()
                    ? null
                    : page.body().get("next").asString();
        } while (cursor != null);
        return ids;
    }
}
