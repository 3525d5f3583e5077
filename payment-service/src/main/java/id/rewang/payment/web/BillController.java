package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bill.Bill;
import id.rewang.payment.bill.Bill.Invoice;
import id.rewang.payment.bill.Bills;
import id.rewang.payment.bill.SubmittingBill;
import id.rewang.payment.event.PaymentEvent.Reason;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/bills")
@Tag(name = "Bills", description = "Sellers' bills and the three-way match of order, BAST and invoice")
class BillController {

    private final SubmittingBill submittingBill;
    private final Bills bills;
    private final OrderCopies orders;

    BillController(SubmittingBill submittingBill, Bills bills, OrderCopies orders) {
        this.submittingBill = submittingBill;
        this.bills = bills;
        this.orders = orders;
    }

    record BillBody(
            @NotNull UUID orderId,
            @NotNull UUID handoverId,
            @NotBlank @Size(max = 60) String invoiceNumber,
            @NotNull LocalDate invoiceDate,
            @NotNull Money amount) {}

    record BillView(
            UUID id,
            long version,
            UUID orderId,
            UUID handoverId,
            String region,
            UUID departmentId,
            UUID sellerId,
            String invoiceNumber,
            LocalDate invoiceDate,
            Money amount,
            Bill.State state,
            List<Reason> reasons,
            @Nullable UUID paymentId,
            Instant submittedAt) {

        static BillView of(Bill bill) {
            return new BillView(
                    bill.id(),
                    0,
                    bill.orderId(),
                    bill.handoverId(),
                    bill.region(),
                    bill.departmentId(),
                    bill.sellerId(),
                    bill.invoice().number(),
                    bill.invoice().date(),
                    bill.invoice().amount(),
                    bill.state(),
                    bill.reasons(),
                    bill.paymentId(),
                    bill.submittedAt());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('seller')")
    @Operation(summary = "Bills a handover; answered at once as accepted, or refused with every reason")
    ResponseEntity<BillView> submit(@Valid @RequestBody BillBody body, Actor actor) {
        Amounts.mustBePositive("amount", body.amount());
        Bill bill = submittingBill.submit(
                body.orderId(),
                body.handoverId(),
                new Invoice(body.invoiceNumber(), body.invoiceDate(), body.amount()),
                actor);
        return Answer.created("/v1/bills/" + bill.id(), 0, BillView.of(bill));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Access.READERS)
    @Operation(summary = "A bill and, when it was refused, why")
    ResponseEntity<BillView> bill(@PathVariable UUID id, Actor actor) {
        Bill bill = bills.find(id).orElseThrow(() -> ProblemException.notFound("bill", id));
        Access.mustSee(actor, bill.region(), bill.departmentId(), bill.sellerId(), "bill", id);
        return Answer.ok(0, BillView.of(bill));
    }

    @GetMapping
    @PreAuthorize(Access.READERS)
    @Operation(summary = "The bills of an order")
    Page<BillView> ofOrder(@RequestParam UUID orderId, Paging paging, Actor actor) {
        OrderCopy order = orders.find(orderId).orElseThrow(() -> ProblemException.notFound("order", orderId));
        Access.mustSee(
                actor,
                order.facts().region(),
                order.facts().departmentId(),
                order.facts().sellerId(),
                "order",
                orderId);
        return Page.of(
                        bills.of(orderId, paging),
                        paging,
                        bill -> List.of(bill.id().toString()))
                .map(BillView::of);
    }
}
