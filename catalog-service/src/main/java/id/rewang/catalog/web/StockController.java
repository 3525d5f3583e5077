package id.rewang.catalog.web;

import id.rewang.catalog.Put;
import id.rewang.catalog.product.Products;
import id.rewang.catalog.stock.SettingStock;
import id.rewang.catalog.stock.StockLevel;
import id.rewang.catalog.stock.StockLevels;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Stock")
class StockController {

    private final Products products;
    private final StockLevels levels;
    private final SettingStock setting;

    StockController(Products products, StockLevels levels, SettingStock setting) {
        this.products = products;
        this.levels = levels;
        this.setting = setting;
    }

    @PutMapping("/products/{id}/stock")
    @PreAuthorize("hasRole('seller')")
    @Operation(summary = "Say how much lies on the shelf, what is held for orders included")
    ResponseEntity<StockLevel> set(
            @PathVariable UUID id, @Valid @RequestBody Count count, ExpectedVersion expected, Actor actor) {
        actor.mustBelongTo(products.get(id, actor.region()).sellerId());
        Put<StockLevel> put = setting.set(id, count.onHand(), expected);
        return Answer.put(
                put.created(), "/v1/products/" + id + "/stock", put.value().version(), put.value());
    }

    @GetMapping("/products/{id}/stock")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "What of a product is on hand, held and free")
    ResponseEntity<StockLevel> get(@PathVariable UUID id, Actor actor) {
        products.get(id, actor.region());
        StockLevel level = levels.get(id);
        return Answer.ok(level.version(), level);
    }

    @GetMapping("/orders/{orderId}/reservations")
    @PreAuthorize("hasAnyRole('seller', 'trade_officer', 'procurement_officer', 'commitment_officer',"
            + " 'budget_authority', 'goods_receiver', 'auditor', 'operator')")
    @Operation(
            summary = "What is or was held for an order, nothing if its stock was refused; sellers see their own lines")
    Reservations reservations(@PathVariable UUID orderId, Actor actor) {
        List<StockLevels.Reservation> held = levels.reservations(orderId, actor.region()).stream()
                .filter(line -> mayLookAt(line.sellerId(), actor))
                .toList();
        if (held.isEmpty()) {
            levels.sellerOfRefused(orderId, actor.region())
                    .filter(seller -> mayLookAt(seller, actor))
                    .orElseThrow(() -> ProblemException.notFound("order", orderId));
        }
        return new Reservations(held);
    }

    private static boolean mayLookAt(UUID seller, Actor actor) {
        return !actor.is(Roles.SELLER) || seller.equals(actor.sellerId());
    }

    record Count(@Min(0) @Max(StockLevel.MOST_ON_HAND) long onHand) {}

    record Reservations(List<StockLevels.Reservation> items) {}
}
