package id.rewang.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Departments, budgets and orders with all that is delivered for them: the procurement service. Each act takes the key of
 * the form it came from, so that it is done once, and the order's version that was on the page.
 */
public interface Procurement {

    String KEY = "Idempotency-Key";
    String MATCH = "If-Match";

    /** Days are those of East Java. */
    ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    @GetExchange("/v1/time")
    Time time();

    @GetExchange("/v1/departments/{id}")
    Department department(@PathVariable UUID id);

    @GetExchange("/v1/budget-lines")
    Page<BudgetLine> budgetLines(
            @RequestParam(required = false) @Nullable UUID departmentId,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/purchase-orders")
    Page<Order> orders(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable UUID sellerId,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/purchase-orders/{id}")
    Order order(@PathVariable UUID id);

    @GetExchange("/v1/purchase-orders/{id}/timeline")
    Listed<Act> timeline(@PathVariable UUID id);

    @GetExchange("/v1/purchase-orders/{id}/shipments")
    Listed<Shipment> shipments(@PathVariable UUID id);

    @GetExchange("/v1/purchase-orders/{id}/goods-receipts")
    Listed<Receipt> receipts(@PathVariable UUID id);

    @GetExchange("/v1/purchase-orders/{id}/handovers")
    Listed<Handover> handovers(@PathVariable UUID id);

    /** Writes a draft under a new id; refused when there is an order of that id. */
    @PutExchange("/v1/purchase-orders/{id}")
    Order draft(@PathVariable UUID id, @RequestBody OrderWish wish);

    @PutExchange("/v1/purchase-orders/{id}")
    Order revise(@PathVariable UUID id, @RequestHeader(MATCH) Version version, @RequestBody OrderWish wish);

    @PostExchange("/v1/purchase-orders/{id}/submission")
    Order submit(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @PostExchange("/v1/purchase-orders/{id}/approval")
    Order approve(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Approval approval);

    @PostExchange("/v1/purchase-orders/{id}/rejection")
    Order reject(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Reason reason);

    @PostExchange("/v1/purchase-order-approvals")
    Decided decide(@RequestHeader(KEY) String key, @RequestBody Decisions decisions);

    @PostExchange("/v1/purchase-orders/{id}/cancellation")
    Order cancel(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Reason reason);

    @PostExchange("/v1/purchase-orders/{id}/acceptance")
    Order accept(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @PostExchange("/v1/purchase-orders/{id}/decline")
    Order decline(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Reason reason);

    @PostExchange("/v1/purchase-orders/{id}/short-closure")
    Order closeShort(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Reason reason);

    @PostExchange("/v1/purchase-orders/{id}/rating")
    Order rate(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Rating rating);

    @PostExchange("/v1/purchase-orders/{id}/shipments")
    Shipment dispatch(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Dispatch dispatch);

    /** Keeps a photo for the receipt to come; the same photo again is kept once. */
    @PostExchange("/v1/purchase-orders/{id}/photos")
    Photo keepPhoto(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestPart("file") MultipartFile file);

    @GetExchange("/v1/purchase-orders/{id}/photos/{sha256}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable String sha256);

    @PostExchange("/v1/purchase-orders/{id}/goods-receipts")
    Receipt receive(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Check check);

    @PostExchange("/v1/purchase-orders/{id}/handovers")
    Handover drawUpHandover(
            @PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @PostExchange("/v1/purchase-orders/{id}/handovers/{handoverId}/signatures")
    Handover signHandover(
            @PathVariable UUID id,
            @PathVariable UUID handoverId,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version);

    /** What the person's side has not signed, the longest waiting first. */
    @GetExchange("/v1/unsigned-handovers")
    Page<UnsignedHandover> unsignedHandovers(
            @RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    /** Business time, which a demonstration may have shifted. */
    record Time(Instant instant, LocalDate date) {}

    record Listed<T>(List<T> items) {}

    record Department(UUID id, long version, String region, String code, String name) {}

    record BudgetLine(
            UUID id,
            long version,
            UUID departmentId,
            int fiscalYear,
            String accountCode,
            String name,
            Money ceiling,
            Money committed,
            Money realised,
            Money available) {}

    enum OrderState {
        DRAFT,
        SUBMITTED,
        AWAITING_APPROVAL,
        ISSUED,
        ACCEPTED,
        COMPLETED,
        REFUSED,
        REJECTED,
        DECLINED,
        EXPIRED,
        CANCELLED
    }

    enum PaymentMethod {
        UP,
        TU,
        KKPD,
        LS
    }

    enum Degree {
        NONE,
        PARTIAL,
        COMPLETE
    }

    record Progress(
            Degree delivery, Degree receipt, Degree billing, Degree payment, Degree tax, Degree reconciliation) {}

    /**
     * @param possible what can be done in this state, as the service names it
     * @param total    of the lines as they are now
     */
    record Order(
            UUID id,
            long version,
            String region,
            UUID departmentId,
            UUID sellerId,
            String sellerName,
            @Nullable String number,
            OrderState state,
            List<String> possible,
            int round,
            PaymentMethod paymentMethod,
            UUID budgetLineId,
            String accountCode,
            int fiscalYear,
            List<Line> lines,
            Money total,
            Money payable,
            LocalDate neededBy,
            String deliveryAddress,
            @Nullable String rupCode,
            @Nullable String externalOrderNumber,
            Acting draftedBy,
            @Nullable Acting approvedBy,
            @Nullable Instant acceptBy,
            List<RefusalReason> refusalReasons,
            Progress progress,
            boolean handoverOverdue,
            List<OrderPayment> payments,
            @Nullable Integer rating,
            @Nullable String ratingComment,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant issuedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant completedAt,
            @Nullable Instant closedAt) {

        public boolean is(OrderState wanted) {
            return state == wanted;
        }

        /** The line that acts and papers about the order name by this number. */
        public Line line(int lineNo) {
            return lines.stream()
                    .filter(line -> line.lineNo() == lineNo)
                    .findFirst()
                    .orElseThrow();
        }

        /** The end of the day on which it is needed. */
        public Instant neededUntil() {
            return neededBy.plusDays(1).atStartOfDay(ZONE).toInstant();
        }
    }

    record Line(
            int lineNo,
            UUID productId,
            String productName,
            String unit,
            String taxClass,
            int quantity,
            Money unitPrice,
            Money amount,
            int reduced,
            int dispatched,
            int accepted,
            int rejected,
            int handedOver) {

        /** What is still ordered of it. */
        public int wanted() {
            return quantity - reduced;
        }

        /** What the seller has still to send. */
        public int open() {
            return wanted() - dispatched + rejected;
        }

        /** Accepted, and in no handover yet. */
        public int toHandOver() {
            return accepted - handedOver;
        }
    }

    record OrderPayment(
            UUID paymentId, UUID billId, @Nullable UUID handoverId, Money amount, String state, boolean reconciled) {}

    /** Who acted, in which role. */
    record Acting(@Nullable String nip, @Nullable String subject, String name, String role) {}

    record RefusalReason(String source, @Nullable Integer lineNo, String code, String message) {}

    /** One entry of an order's timeline, such as {@code OrderIssued}. */
    record Act(
            int no,
            String what,
            int round,
            @Nullable String duty,
            @Nullable Acting by,
            Instant at,
            @Nullable String note) {}

    record Shipment(
            UUID shipmentId, int no, @Nullable String note, Acting sentBy, Instant dispatchedAt, List<Sent> lines) {}

    record Sent(int lineNo, int quantity, int accepted, int rejected) {

        public int unchecked() {
            return quantity - accepted - rejected;
        }
    }

    record Receipt(UUID receiptId, UUID shipmentId, Acting checkedBy, Instant receivedAt, List<Checked> lines) {}

    record Checked(
            int lineNo,
            int accepted,
            int rejected,
            @Nullable String reason,
            @Nullable String photoSha256,
            @Nullable UUID handoverId) {}

    /** @param sha256 names it */
    record Photo(String sha256) {}

    record Handover(
            UUID handoverId,
            int no,
            String number,
            List<HandoverLine> lines,
            Money amount,
            @Nullable Fine fine,
            Money payable,
            Instant drawnUpAt,
            @Nullable Acting signedBy,
            @Nullable Acting sellerSignedBy,
            @Nullable Instant signedAt) {

        public boolean isSigned() {
            return signedAt != null;
        }
    }

    record HandoverLine(int lineNo, UUID productId, int quantity, Money unitPrice, Money amount) {}

    record Fine(Money amount, int daysLate, String ruleId, int ruleVersion, String legalBasis) {}

    record OrderWish(
            UUID departmentId,
            UUID sellerId,
            UUID budgetLineId,
            PaymentMethod paymentMethod,
            LocalDate neededBy,
            String deliveryAddress,
            @Nullable String rupCode,
            @Nullable String externalOrderNumber,
            List<WishedLine> lines) {}

    record WishedLine(UUID productId, int quantity) {}

    record Reason(String reason) {}

    record Rating(int score, @Nullable String comment) {}

    record Approval(List<StruckLine> struckLines) {}

    record StruckLine(int lineNo, String reason) {}

    record Decisions(List<Decision> decisions) {}

    record Decision(
            UUID orderId,
            long version,
            Choice decision,
            List<StruckLine> struckLines,
            @Nullable String reason) {}

    enum Choice {
        APPROVE,
        REJECT
    }

    record Decided(List<DecidedOrder> answers) {}

    /** Either the order as it is now, or what stood in the way. */
    record DecidedOrder(
            UUID orderId, @Nullable Order order, @Nullable Problem problem) {}

    record Dispatch(List<DispatchedLine> lines, @Nullable String note) {}

    record DispatchedLine(int lineNo, int quantity) {}

    record Check(UUID shipmentId, List<CheckedLine> lines) {}

    record CheckedLine(
            int lineNo,
            int accepted,
            int rejected,
            @Nullable String reason,
            @Nullable String photoSha256) {}

    /**
     * @param overdue whether the order's accepted goods have waited for their signatures longer than they may
     */
    record UnsignedHandover(
            UUID handoverId,
            UUID orderId,
            @Nullable String orderNumber,
            String number,
            String sellerName,
            Money payable,
            Instant drawnUpAt,
            boolean overdue) {}

    @GetExchange("/v1/departments")
    Page<Department> departments(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    /** Sets up a department under a new id; refused when there is one of that id. */
    @PutExchange("/v1/departments/{id}")
    Department setUpDepartment(@PathVariable UUID id, @RequestBody DepartmentProfile profile);

    /** Names the offices of somebody who has none yet in the department. */
    @PutExchange("/v1/departments/{id}/officials/{nip}")
    Official appoint(@PathVariable UUID id, @PathVariable String nip, @RequestBody Offices offices);

    /** Enters a line of the approved budget under a new id; refused when there is one of that id. */
    @PutExchange("/v1/budget-lines/{id}")
    BudgetLine enterBudgetLine(@PathVariable UUID id, @RequestBody BudgetLineWish line);

    record DepartmentProfile(String region, String code, String name) {}

    record Offices(String name, List<String> roles) {}

    record Official(String nip, long version, String name, List<String> roles) {}

    record BudgetLineWish(UUID departmentId, int fiscalYear, String accountCode, String name, Money ceiling) {}
}
