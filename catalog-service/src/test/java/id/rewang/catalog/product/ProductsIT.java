package id.rewang.catalog.product;

import static id.rewang.catalog.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.catalog.Api;
import id.rewang.catalog.Api.Reply;
import id.rewang.catalog.WholeCatalog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeCatalog
class ProductsIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private UUID seller;
    private Api owner;

    @BeforeEach
    void register() {
        seller = Api.verifiedSeller(port);
        owner = Api.seller(seller, port);
    }

    @Test
    void offersAProductAndOffersItDifferently() {
        String path = "/v1/products/" + UUID.randomUUID();
        assertThat(expect(201, owner.put(path, Api.offer(seller, "Nasi kuning", 20_000)))
                        .eTag())
                .isEqualTo("\"0\"");
        assertThat(owner.put(path, Api.offer(seller, "Nasi kuning", 21_000)).code())
                .isEqualTo("if-match-required");

        Reply dearer = expect(200, owner.put(path, Api.offer(seller, "Nasi kuning", 21_000), "\"0\""));

        assertThat(dearer.body().at("/unitPrice/amount").asString()).isEqualTo("21000.00");
        assertThat(owner.put(path, Api.offer(seller, "Nasi kuning", 22_000), "\"0\"")
                        .code())
                .isEqualTo("version-mismatch");
    }

    @Test
    void refusesWhatTheSellerMayNotOffer() {
        String path = "/v1/products/" + UUID.randomUUID();
        Map<String, Object> offer = Api.offer(seller, "Batik tulis", 150_000);
        offer.put("kbli", "13134");
        assertThat(owner.put(path, offer).code()).isEqualTo("kbli-not-of-seller");
        assertThat(owner.put(path, Api.offer(seller, "Gratis", 0)).code()).isEqualTo("invalid-request");
        Reply foreign = owner.put(path, Api.offer(UUID.randomUUID(), "Bukan milik", 1_000));
        assertThat(foreign.code()).isEqualTo("not-yours");
        offer.put("kbli", "56210");
        offer.put("unitPrice", Map.of("amount", "10.00", "currency", "USD"));
        assertThat(owner.put(path, offer).body().at("/errors/0/field").asString())
                .isEqualTo("unitPrice");
        assertThat(owner.get(path).status()).isEqualTo(404);
    }

    @Test
    void importsAListOfProductsWithTheirStockAllOrNone() {
        UUID known = Api.product(seller, "Lemper ayam", 3_500, 10, port);
        UUID fresh = UUID.randomUUID();
        Map<String, Object> cheap = row(known, "Lemper ayam", 3_000, 40);

        Reply refused = owner.post(
                "/v1/products/imports", Map.of("products", List.of(cheap, row(fresh, "Gratis", 0, 1))), null);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("products[1].unitPrice");
        assertThat(owner.get("/v1/products/" + known)
                        .body()
                        .at("/unitPrice/amount")
                        .asString())
                .isEqualTo("3500.00");
        assertThat(owner.get("/v1/products/" + fresh).status()).isEqualTo(404);

        Reply imported = expect(
                200,
                owner.post(
                        "/v1/products/imports",
                        Map.of("products", List.of(cheap, row(fresh, "Risoles", 4_000, 25))),
                        null));
        assertThat(imported.body().get("created").asInt()).isEqualTo(1);
        assertThat(imported.body().get("changed").asInt()).isEqualTo(1);
        assertThat(owner.get("/v1/products/" + known + "/stock")
                        .body()
                        .get("onHand")
                        .asLong())
                .isEqualTo(40);
        assertThat(owner.get("/v1/products/" + fresh + "/stock")
                        .body()
                        .get("onHand")
                        .asLong())
                .isEqualTo(25);
        assertThat(Api.seller(UUID.randomUUID(), port)
                        .post("/v1/products/imports", Map.of("products", List.of(cheap)), null)
                        .code())
                .isEqualTo("not-yours");
        assertThat(owner.post("/v1/products/imports", Map.of("products", List.of()), null)
                        .status())
                .isEqualTo(400);
    }

    private Map<String, Object> row(UUID id, String name, long price, long onHand) {
        return Map.of("id", id, "offer", Api.offer(seller, name, price), "onHand", onHand);
    }

    @Test
    void findsByBeginningsStemsAndInSpiteOfSlips() {
        UUID tempe = Api.product(seller, "Keripik tempe Sanan pedas", 15_000, 10, port);
        UUID box = Api.product(seller, "Nasi kotak ayam bakar Kayutangan", 25_000, 10, port);

        assertThat(found("keripik sanan")).startsWith(tempe.toString());
        assertThat(found("kerip sana")).startsWith(tempe.toString());
        assertThat(found("kripik tempe sanan")).contains(tempe.toString());
        assertThat(found("KAYUTANGAN")).containsExactly(box.toString());
        assertThat(found("qwertyuiop")).isEmpty();
        assertThat(owner.get("/v1/products?q=%21%21").status()).isEqualTo(400);
        assertThat(owner.get("/v1/products?q=" + "x".repeat(101)).status()).isEqualTo(400);
        assertThat(owner.get("/v1/products?q=a%26%7C%21%28%3A%2A%27").status()).isEqualTo(200);
    }

    @Test
    void pagesThroughWhatItFindsWithoutLossOrRepetition() {
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            offered.add(Api.product(seller, "Sirup markisa " + i % 2, 30_000, 1, port)
                    .toString());
        }

        assertThat(pages("q=sirup&sellerId=" + seller)).containsExactlyInAnyOrderElementsOf(offered);
        assertThat(pages("sellerId=" + seller)).containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void showsOnlyWhatCanBeOrdered() {
        UUID product = Api.product(seller, "Wingko babat " + seller, 20_000, 5, port);
        assertThat(pages("sellerId=" + seller)).containsExactly(product.toString());

        expect(200, owner.post("/v1/sellers/" + seller + "/status", Map.of("status", "PAUSED", "reason", "cuti"), "*"));
        assertThat(pages("sellerId=" + seller)).isEmpty();
        expect(
                200,
                owner.post("/v1/sellers/" + seller + "/status", Map.of("status", "VERIFIED", "reason", "buka"), "*"));
        expect(200, owner.post("/v1/products/" + product + "/withdrawal", Map.of(), "*"));
        assertThat(pages("sellerId=" + seller)).isEmpty();
        assertThat(owner.put("/v1/products/" + product, Api.offer(seller, "Wingko", 1_000), "*")
                        .code())
                .isEqualTo("illegal-state");
    }

    @Test
    void showsTheSellerAllTheirProductsPageByPage() {
        UUID empty = Api.product(seller, "Apem", 5_000, 0, port);
        UUID withdrawn = Api.product(seller, "Wingko babat", 20_000, 5, port);
        expect(200, owner.post("/v1/products/" + withdrawn + "/withdrawal", Map.of(), "*"));
        expect(200, owner.post("/v1/sellers/" + seller + "/status", Map.of("status", "PAUSED", "reason", "cuti"), "*"));

        String path = "/v1/sellers/" + seller + "/products";
        Reply first = expect(200, owner.get(path + "?limit=1"));
        assertThat(first.body().at("/items/0/id").asString()).isEqualTo(empty.toString());
        assertThat(first.body().at("/items/0/available").asLong()).isZero();
        Reply second = expect(
                200,
                owner.get(path + "?limit=1&cursor=" + first.body().path("next").asString()));
        assertThat(second.body().at("/items/0/id").asString()).isEqualTo(withdrawn.toString());
        assertThat(second.body().at("/items/0/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(expect(200, owner.get(path + "?status=PUBLISHED")).body().path("items"))
                .hasSize(1);
        assertThat(Api.seller(UUID.randomUUID(), port).get(path).code()).isEqualTo("not-yours");
    }

    @Test
    void setsStockByVersionAndNeverBelowWhatIsHeld() {
        UUID product = Api.product(seller, "Abon sapi", 45_000, 10, port);
        String stock = "/v1/products/" + product + "/stock";
        jdbc.sql("UPDATE stock_item SET reserved = 4 WHERE product_id = ?")
                .param(product)
                .update();

        assertThat(owner.put(stock, Map.of("onHand", 20)).code()).isEqualTo("if-match-required");
        assertThat(owner.put(stock, Map.of("onHand", 3), "*").code()).isEqualTo("below-reserved");
        assertThat(owner.put(stock, Map.of("onHand", -1), "*").status()).isEqualTo(400);
        Reply set = expect(
                200, owner.put(stock, Map.of("onHand", 4), owner.get(stock).eTag()));
        assertThat(set.body().get("available").asLong()).isZero();
        assertThat(Api.seller(UUID.randomUUID(), port)
                        .put(stock, Map.of("onHand", 9), "*")
                        .code())
                .isEqualTo("not-yours");
        jdbc.sql("UPDATE stock_item SET reserved = 0 WHERE product_id = ?")
                .param(product)
                .update();
    }

    @Test
    void theDatabaseRefusesImpossibleStock() {
        UUID product = Api.product(seller, "Telur asin", 4_000, 10, port);
        for (String impossible : List.of("on_hand = -1", "reserved = -1", "reserved = 11")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql("UPDATE stock_item SET " + impossible + " WHERE product_id = ?")
                                    .param(product)
                                    .update())
                    .as(impossible)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void describesEveryOperation() throws Exception {
        JsonNode api = new JsonMapper()
                .readTree(java.net
                        .URI
                        .create("http://127.0.0.1:" + port + "/v3/api-docs")
                        .toURL()
                        .openStream());
        for (JsonNode path : api.get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("summary").asString(""))
                        .as(operation.toString())
                        .isNotBlank();
                assertThat(operation.get("responses").propertyNames()).contains("400", "401", "403");
            }
        }
    }

    private List<String> found(String words) {
        return pages("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&sellerId=" + seller);
    }

    private List<String> pages(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = expect(200, owner.get("/v1/products?limit=3&" + query + "&cursor=" + cursor));
            page.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
            cursor = page.body().get("next").isNull()
                    ? null
                    : page.body().get("next").asString();
        } while (cursor != null);
        return ids;
    }
}
