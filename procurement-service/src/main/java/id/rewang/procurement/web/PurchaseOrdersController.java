package id.rewang.procurement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.GroupedPost;
import id.rewang.kit.web.GroupedPosts;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.Problem;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.AcceptingOrder;
import id.rewang.procurement.order.ApprovingOrder;
import id.rewang.procurement.order.CancellingOrder;
import id.rewang.procurement.order.ClosingOrderShort;
import id.rewang.procurement.order.DecidingSeveralOrders;
import id.rewang.procurement.order.DecidingSeveralOrders.Choice;
import id.rewang.procurement.order.DecidingSeveralOrders.Decision;
import id.rewang.procurement.order.DecliningOrder;
import id.rewang.procurement.order.OrderAct;
import id.rewang.procurement.order.OrderState;
import id.rewang.procurement.order.OrderWish;
import id.rewang.procurement.order.PaymentMethod;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.Placement;
import id.rewang.procurement.order.PlacingOrder;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.RatingOrder;
import id.rewang.procurement.order.ReadingOrders;
import id.rewang.procurement.order.RejectingOrder;
import id.rewang.procurement.order.RevisingOrder;
import id.rewang.procurement.order.StruckLine;
import id.rewang.procurement.order.SubmittingOrder;
import id.rewang.procurement.policy.Duty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Purchase orders")
class PurchaseOrdersController {

    static final String READERS = "hasAnyRole('procurement_officer', 'commitment_officer', 'budget_authority', "
            + "'goods_receiver', 'technical_officer', 'finance_verifier', 'treasurer', 'treasury_officer', 'seller', "
            + "'auditor')";

    private final ReadingOrders reading;
    private final GroupedPost<Placement, PurchaseOrder> placements;
    private final RevisingOrder revising;
    private final SubmittingOrder submitting;
    private final ApprovingOrder approving;
    private final RejectingOrder rejecting;
    private final DecidingSeveralOrders deciding;
    private final CancellingOrder cancelling;
    private final AcceptingOrder accepting;
    private final DecliningOrder declining;
    private final ClosingOrderShort closing;
    private final RatingOrder rating;

    PurchaseOrdersController(
            GroupedPosts posts,
            ReadingOrders reading,
            PlacingOrder placing,
            RevisingOrder revising,
            SubmittingOrder submitting,
            ApprovingOrder approving,
            RejectingOrder rejecting,
            DecidingSeveralOrders deciding,
            CancellingOrder cancelling,
            AcceptingOrder accepting,
            DecliningOrder declining,
            ClosingOrderShort closing,
            RatingOrder rating) {
        this.reading = reading;
        this.placements =
                posts.of("/v1/purchase-orders", placing::prepare, placing::place, PurchaseOrdersController::placed);
        this.revising = revising;
        this.submitting = submitting;
        this.approving = approving;
        this.rejecting = rejecting;
        this.deciding = deciding;
        this.cancelling = cancelling;
        this.accepting = accepting;
        this.declining = declining;
        this.closing = closing;
        this.rating = rating;
    }

    @PostMapping("/v1/purchase-orders")
    @PreAuthorize("hasRole('procurement_officer')")
    @Operation(
            summary = "Place an order, as a draft or submitted at once",
            description =
                    "Submitted, it is answered as SUBMITTED, or as REFUSED with reasons when policy or budget say no.")
    @ApiResponse(
            responseCode = "201",
            description = "The order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = OrderView.class)))
    ResponseEntity<byte[]> place(@Valid @RequestBody OrderBody body, Actor actor) {
        return placements.answer(new Placement(body.wish(), Boolean.TRUE.equals(body.submit()), actor));
    }

    private static ResponseEntity<OrderView> placed(PurchaseOrder order) {
        return Answer.created("/v1/purchase-orders/" + order.id(), order.version(), OrderView.of(order));
    }

    @PutMapping("/v1/purchase-orders/{id}")
    @PreAuthorize("hasRole('procurement_officer')")
    @Transactional
    @Operation(summary = "Write a draft under an id of your own, or write a draft or refused order anew")
    ResponseEntity<OrderView> revise(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody DraftBody body, Actor actor) {
        PurchaseOrder order = revising.revise(id, version, body.wish(), actor);
        return Answer.put(order.version() == 0, "/v1/purchase-orders/" + id, order.version(), OrderView.of(order));
    }

    @GetMapping("/v1/purchase-orders/{id}")
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    @Operation(summary = "One order with its lines, progress and payments")
    ResponseEntity<OrderView> get(@PathVariable UUID id, Actor actor) {
        return answer(reading.one(id, actor));
    }

    @GetMapping("/v1/purchase-orders")
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Orders, the newest first",
            description =
                    "Officials see their department's, sellers their own. In a state in which somebody has still to do "
                            + "something, those of one department or seller come the longest waiting first.")
    Page<OrderView> list(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable UUID departmentId,
            @RequestParam(required = false) @Nullable UUID sellerId,
            @RequestParam(required = false) @Nullable Instant since,
            Paging paging,
            Actor actor) {
        return reading.list(state, departmentId, sellerId, since, paging, actor).map(OrderView::of);
    }

    @GetMapping("/v1/purchase-orders/{id}/timeline")
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    @Operation(summary = "Everything that happened to an order, in order, with who did it")
    Timeline timeline(@PathVariable UUID id, Actor actor) {
        return new Timeline(
                reading.timeline(id, actor).stream().map(ActView::of).toList());
    }

    @PostMapping("/v1/purchase-orders/{id}/submission")
    @PreAuthorize("hasRole('procurement_officer')")
    @Operation(summary = "Submit a draft, or a refused order once more")
    ResponseEntity<OrderView> submit(@PathVariable UUID id, ExpectedVersion version, Actor actor) {
        return answer(submitting.submit(id, version, actor));
    }

    @PostMapping("/v1/purchase-orders/{id}/approval")
    @PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority')")
    @Operation(summary = "Approve an order, perhaps without some lines; it is issued to the seller at once")
    ResponseEntity<OrderView> approve(
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody(required = false) @Nullable ApprovalBody body,
            Actor actor) {
        ApprovalBody approval = body == null ? new ApprovalBody(null, null) : body;
        return answer(approving.approve(id, version, approval.struck(), approval.acceptBy(), actor));
    }

    @PostMapping("/v1/purchase-orders/{id}/rejection")
    @PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority')")
    @Operation(summary = "Reject an order; everything held for it is released")
    ResponseEntity<OrderView> reject(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ReasonBody body, Actor actor) {
        return answer(rejecting.reject(id, version, body.reason(), actor));
    }

    @PostMapping("/v1/purchase-order-approvals")
    @PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority')")
    @Operation(summary = "Decide up to fifty orders in one go, each with an answer of its own")
    Decided decide(@Valid @RequestBody DecisionsBody body, Actor actor) {
        List<Decision> decisions = new ArrayList<>();
        for (DecisionBody decision : body.decisions()) {
            decisions.add(decision.toDecision(decisions.size()));
        }
        return new Decided(deciding.decide(decisions, actor).stream()
                .map(answer -> new DecidedView(
                        answer.orderId(),
                        answer.order().map(OrderView::of).orElse(null),
                        answer.refusal()
                                .map(OrderProblems::of)
                                .map(ProblemException::problem)
                                .orElse(null)))
                .toList());
    }

    @PostMapping("/v1/purchase-orders/{id}/cancellation")
    @PreAuthorize("hasAnyRole('procurement_officer', 'commitment_officer', 'budget_authority')")
    @Operation(summary = "Withdraw an order of which nothing has been dispatched")
    ResponseEntity<OrderView> cancel(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ReasonBody body, Actor actor) {
        return answer(cancelling.cancel(id, version, body.reason(), actor));
    }

    @PostMapping("/v1/purchase-orders/{id}/acceptance")
    @PreAuthorize("hasRole('seller')")
    @Operation(summary = "Accept an issued order")
    ResponseEntity<OrderView> accept(@PathVariable UUID id, ExpectedVersion version, Actor actor) {
        return answer(accepting.accept(id, version, actor));
    }

    @PostMapping("/v1/purchase-orders/{id}/decline")
    @PreAuthorize("hasRole('seller')")
    @Operation(summary = "Decline an issued order")
    ResponseEntity<OrderView> decline(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ReasonBody body, Actor actor) {
        return answer(declining.decline(id, version, body.reason(), actor));
    }

    @PostMapping("/v1/purchase-orders/{id}/short-closure")
    @PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority')")
    @Operation(summary = "Give up what has not been dispatched")
    ResponseEntity<OrderView> closeShort(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ReasonBody body, Actor actor) {
        return answer(closing.close(id, version, body.reason(), actor));
    }

    @PostMapping("/v1/purchase-orders/{id}/rating")
    @PreAuthorize("hasAnyRole('procurement_officer', 'commitment_officer')")
    @Operation(summary = "Rate a completed order")
    ResponseEntity<OrderView> rate(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody RatingBody body, Actor actor) {
        return answer(rating.rate(id, version, body.score(), body.comment(), actor));
    }

    private static ResponseEntity<OrderView> answer(PurchaseOrder order) {
        return Answer.ok(order.version(), OrderView.of(order));
    }

    record DraftBody(
            @NotNull UUID departmentId,
            @NotNull UUID sellerId,
            @NotNull UUID budgetLineId,
            @NotNull PaymentMethod paymentMethod,
            @NotNull LocalDate neededBy,
            @NotBlank @Size(max = 500) String deliveryAddress,
            @Size(max = 50) @Nullable String rupCode,
            @Size(max = 100) @Nullable String externalOrderNumber,
            @NotEmpty @Size(max = PurchaseOrder.MAX_LINES) List<@NotNull @Valid LineBody> lines) {

        OrderWish wish() {
            return new OrderWish(
                    departmentId,
                    sellerId,
                    budgetLineId,
                    paymentMethod,
                    neededBy,
                    deliveryAddress,
                    rupCode,
                    externalOrderNumber,
                    lines.stream()
                            .map(l -> new OrderWish.Line(l.productId(), l.quantity()))
                            .toList());
        }
    }

    /**
     * @param submit whether to submit the order at once; a draft if not given
     */
    record OrderBody(
            @NotNull UUID departmentId,
            @NotNull UUID sellerId,
            @NotNull UUID budgetLineId,
            @NotNull PaymentMethod paymentMethod,
            @NotNull LocalDate neededBy,
            @NotBlank @Size(max = 500) String deliveryAddress,
            @Size(max = 50) @Nullable String rupCode,
            @Size(max = 100) @Nullable String externalOrderNumber,
            @NotEmpty @Size(max = PurchaseOrder.MAX_LINES) List<@NotNull @Valid LineBody> lines,
            @Nullable Boolean submit) {

        OrderWish wish() {
            return new DraftBody(
                            departmentId,
                            sellerId,
                            budgetLineId,
                            paymentMethod,
                            neededBy,
                            deliveryAddress,
                            rupCode,
                            externalOrderNumber,
                            lines)
                    .wish();
        }
    }

    record LineBody(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

    record ApprovalBody(
            @Size(max = PurchaseOrder.MAX_LINES) @Nullable List<@NotNull @Valid StruckBody> struckLines,
            @Nullable Instant acceptBy) {

        List<StruckLine> struck() {
            return StruckBody.lines(struckLines);
        }
    }

    record StruckBody(
            @NotNull Integer lineNo,
            @NotBlank @Size(max = 500) String reason) {

        static List<StruckLine> lines(@Nullable List<StruckBody> bodies) {
            return bodies == null
                    ? List.of()
                    : bodies.stream()
                            .map(b -> new StruckLine(b.lineNo(), b.reason()))
                            .toList();
        }
    }

    record ReasonBody(@NotBlank @Size(max = 500) String reason) {}

    record RatingBody(
            @NotNull @Min(1) @Max(5) Integer score,
            @Size(max = 1000) @Nullable String comment) {}

    record DecisionsBody(@NotEmpty @Size(max = 50) List<@NotNull @Valid DecisionBody> decisions) {}

    record DecisionBody(
            @NotNull UUID orderId,
            @NotNull Long version,
            @NotNull Choice decision,
            @Size(max = PurchaseOrder.MAX_LINES) @Nullable List<@NotNull @Valid StruckBody> struckLines,
            @Size(max = 500) @Nullable String reason) {

        Decision toDecision(int position) {
            if (decision == Choice.REJECT && (reason == null || reason.isBlank())) {
                throw ProblemException.invalidField(
                        "decisions[" + position + "].reason", "missing", "is missing for a rejection");
            }
            return new Decision(orderId, version, decision, StruckBody.lines(struckLines), reason);
        }
    }

    record Decided(List<DecidedView> answers) {}

    /** Either the order as it is now, or the problem that stood in the way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecidedView(
            UUID orderId,
            @Nullable OrderView order,
            @Nullable Problem problem) {}

    record Timeline(List<ActView> items) {}

    /**
     * @param what  type of the event without prefix and version, or what was done
     * @param duty  in which duty, where segregation of duties counts it
     */
    record ActView(
            int no,
            String what,
            int round,
            @Nullable Duty duty,
            @Nullable Person by,
            Instant at,
            @Nullable String note) {

        static ActView of(OrderAct act) {
            return new ActView(act.no(), act.what(), act.round(), act.duty(), act.by(), act.at(), act.note());
        }
    }
}
