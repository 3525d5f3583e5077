package id.rewang.catalog.web;

import id.rewang.catalog.Put;
import id.rewang.catalog.product.ProductStatus;
import id.rewang.catalog.product.SellersProducts;
import id.rewang.catalog.seller.BankAccount;
import id.rewang.catalog.seller.ChangingSellerStatus;
import id.rewang.catalog.seller.EnteringPayeeAccount;
import id.rewang.catalog.seller.PayeeAccount;
import id.rewang.catalog.seller.RegisteringSeller;
import id.rewang.catalog.seller.Seller;
import id.rewang.catalog.seller.SellerProfile;
import id.rewang.catalog.seller.SellerStatus;
import id.rewang.catalog.seller.Sellers;
import id.rewang.catalog.seller.VerifyingPayeeAccount;
import id.rewang.catalog.seller.VerifyingSeller;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
@RequestMapping("/v1/sellers")
@Tag(name = "Sellers")
class SellerController {

    private final Sellers sellers;
    private final RegisteringSeller registering;
    private final VerifyingSeller verifying;
    private final ChangingSellerStatus changingStatus;
    private final EnteringPayeeAccount enteringAccount;
    private final VerifyingPayeeAccount verifyingAccount;
    private final SellersProducts products;

    SellerController(
            Sellers sellers,
            RegisteringSeller registering,
            VerifyingSeller verifying,
            ChangingSellerStatus changingStatus,
            EnteringPayeeAccount enteringAccount,
            VerifyingPayeeAccount verifyingAccount,
            SellersProducts products) {
        this.sellers = sellers;
        this.registering = registering;
        this.verifying = verifying;
        this.changingStatus = changingStatus;
        this.enteringAccount = enteringAccount;
        this.verifyingAccount = verifyingAccount;
        this.products = products;
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('seller', 'trade_officer')")
    @Operation(summary = "Register a seller, or change what is registered; a change of identity is verified again")
    ResponseEntity<SellerView> register(
            @PathVariable UUID id, @Valid @RequestBody SellerProfile profile, ExpectedVersion expected, Actor actor) {
        Put<Seller> put = registering.register(id, profile, expected, actor);
        Seller seller = put.value();
        return Answer.put(put.created(), "/v1/sellers/" + id, seller.version(), SellerView.of(seller, actor));
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    @Operation(
            summary = "A seller of your region; personal data masked outside the owner, the trade office and finance")
    ResponseEntity<SellerView> get(@PathVariable UUID id, Actor actor) {
        Seller seller = sellers.get(id, actor.region());
        return Answer.ok(seller.version(), SellerView.of(seller, actor));
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "The sellers of your region; who does not look after sellers sees the verified ones")
    Page<SellerView> list(@RequestParam(required = false) @Nullable SellerStatus status, Paging paging, Actor actor) {
        boolean all = actor.isAny(Roles.TRADE_OFFICER, Roles.CURATOR, Roles.CONSULTANT, Roles.AUDITOR);
        List<Seller> found = sellers.list(actor.region(), all ? status : SellerStatus.VERIFIED, paging);
        return Page.of(found, paging, seller -> List.of(seller.id().toString()))
                .map(seller -> SellerView.of(seller, actor));
    }

    @PostMapping("/{id}/verification")
    @PreAuthorize("hasRole('trade_officer')")
    @Operation(summary = "Verify a registration, or send it back with a reason")
    ResponseEntity<SellerView> verify(
            @PathVariable UUID id, @Valid @RequestBody Verification decision, ExpectedVersion expected, Actor actor) {
        Seller seller = verifying.verify(id, decision.decision(), decision.reason(), expected, actor);
        return Answer.ok(seller.version(), SellerView.of(seller, actor));
    }

    @PostMapping("/{id}/status")
    @PreAuthorize("hasAnyRole('seller', 'trade_officer')")
    @Operation(summary = "Pause, take up again, suspend or withdraw")
    ResponseEntity<SellerView> changeStatus(
            @PathVariable UUID id, @Valid @RequestBody StatusChange change, ExpectedVersion expected, Actor actor) {
        Seller seller = changingStatus.moveTo(id, change.status(), change.reason(), expected, actor);
        return Answer.ok(seller.version(), SellerView.of(seller, actor));
    }

    @PutMapping("/{id}/payee-account")
    @PreAuthorize("hasAnyRole('seller', 'trade_officer')")
    @Operation(summary = "Say to which account the seller is paid; a changed one is to be confirmed by a second person")
    ResponseEntity<PayeeAccountView> enterAccount(
            @PathVariable UUID id, @Valid @RequestBody BankAccount account, ExpectedVersion expected, Actor actor) {
        Put<PayeeAccount> put = enteringAccount.enter(id, account, expected, actor);
        PayeeAccount entered = put.value();
        return Answer.put(
                put.created(),
                "/v1/sellers/" + id + "/payee-account",
                entered.version(),
                PayeeAccountView.of(entered, actor));
    }

    @GetMapping("/{id}/payee-account")
    @PreAuthorize("hasAnyRole('seller', 'trade_officer', 'treasurer', 'treasury_officer', 'finance_verifier',"
            + " 'technical_officer', 'auditor')")
    @Operation(summary = "The account that the seller is paid to; its number masked for auditors")
    ResponseEntity<PayeeAccountView> account(@PathVariable UUID id, Actor actor) {
        Seller seller = sellers.get(id, actor.region());
        if (actor.is(Roles.SELLER)) {
            actor.mustBelongTo(seller.id());
        }
        PayeeAccount account =
                sellers.findAccount(id).orElseThrow(() -> ProblemException.notFound("payee account of seller", id));
        return Answer.ok(account.version(), PayeeAccountView.of(account, actor));
    }

    @GetMapping("/{id}/products")
    @PreAuthorize("hasAnyRole('seller', 'trade_officer', 'curator', 'consultant', 'auditor')")
    @Operation(summary = "All products of a seller, those that cannot be ordered too; sellers see their own")
    Page<SellersProducts.Offered> products(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ProductStatus status,
            Paging paging,
            Actor actor) {
        Seller seller = sellers.get(id, actor.region());
        if (actor.is(Roles.SELLER)) {
            actor.mustBelongTo(seller.id());
        }
        return products.list(seller.id(), status, paging);
    }

    @PostMapping("/{id}/payee-account/verification")
    @PreAuthorize("hasAnyRole('trade_officer', 'treasury_officer')")
    @Operation(summary = "Confirm the account as a second person")
    ResponseEntity<PayeeAccountView> verifyAccount(@PathVariable UUID id, ExpectedVersion expected, Actor actor) {
        PayeeAccount account = verifyingAccount.verify(id, expected, actor);
        return Answer.ok(account.version(), PayeeAccountView.of(account, actor));
    }

    /** @param reason required with a refusal */
    record Verification(
            @NotNull VerifyingSeller.Decision decision,
            @Size(max = 500) @Nullable String reason) {}

    record StatusChange(
            @NotNull SellerStatus status,
            @NotBlank @Size(max = 500) String reason) {}
}
