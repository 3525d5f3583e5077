package id.rewang.catalog.web;

import id.rewang.catalog.Put;
import id.rewang.catalog.product.FindingProducts;
import id.rewang.catalog.product.ImportingProducts;
import id.rewang.catalog.product.ImportingProducts.Row;
import id.rewang.catalog.product.Offer;
import id.rewang.catalog.product.OfferingProduct;
import id.rewang.catalog.product.Product;
import id.rewang.catalog.product.Products;
import id.rewang.catalog.product.WithdrawingProduct;
import id.rewang.catalog.stock.StockLevel;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/products")
@Tag(name = "Products")
class ProductController {

    private final Products products;
    private final FindingProducts finding;
    private final OfferingProduct offering;
    private final ImportingProducts importing;
    private final WithdrawingProduct withdrawing;

    ProductController(
            Products products,
            FindingProducts finding,
            OfferingProduct offering,
            ImportingProducts importing,
            WithdrawingProduct withdrawing) {
        this.products = products;
        this.finding = finding;
        this.offering = offering;
        this.importing = importing;
        this.withdrawing = withdrawing;
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('seller')")
    @Operation(summary = "Offer a product, or offer it differently; orders that hold it keep their price")
    ResponseEntity<ProductView> offer(
            @PathVariable UUID id, @Valid @RequestBody Offer offer, ExpectedVersion expected, Actor actor) {
        Put<Product> put = offering.offer(id, offer, expected, actor);
        Product product = put.value();
        return Answer.put(put.created(), "/v1/products/" + id, product.version(), ProductView.of(product));
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "A product of your region")
    ResponseEntity<ProductView> get(@PathVariable UUID id, Actor actor) {
        Product product = products.get(id, actor.region());
        return Answer.ok(product.version(), ProductView.of(product));
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Find products of your region that can be ordered, the best match first")
    Page<FoundProduct> find(
            @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String q,
            @RequestParam(required = false) @Size(max = 60) @Nullable String category,
            @RequestParam(required = false) @Nullable UUID sellerId,
            Paging paging,
            Actor actor) {
        return finding.find(actor.region(), q, category, sellerId, paging).map(FoundProduct::of);
    }

    @PostMapping("/imports")
    @PreAuthorize("hasRole('seller')")
    @Operation(
            summary = "Offer up to a hundred products at once, with what lies on the shelf",
            description = "All of them or none. Those that are there already are offered as the list says.")
    ResponseEntity<Imported> importAll(@Valid @RequestBody ImportBody body, Actor actor) {
        List<Row> rows = body.products().stream()
                .map(product -> new Row(product.id(), product.offer(), product.onHand()))
                .toList();
        int created = importing.importAll(rows, actor);
        return ResponseEntity.ok(new Imported(created, rows.size() - created));
    }

    record ImportBody(
            @NotEmpty @Size(max = ImportingProducts.MAX_PRODUCTS)
            List<@NotNull @Valid ImportedProduct> products) {}

    record ImportedProduct(
            @NotNull UUID id,
            @NotNull @Valid Offer offer,
            @NotNull @Min(0) @Max(StockLevel.MOST_ON_HAND) Long onHand) {}

    record Imported(int created, int changed) {}

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAnyRole('seller', 'curator', 'trade_officer')")
    @Operation(summary = "Take a product off the catalogue; what orders hold of it stays held")
    ResponseEntity<ProductView> withdraw(@PathVariable UUID id, ExpectedVersion expected, Actor actor) {
        Product product = withdrawing.withdraw(id, expected, actor);
        return Answer.ok(product.version(), ProductView.of(product));
    }
}
