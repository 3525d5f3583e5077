package id.rewang.portal.api;

import id.rewang.portal.api.Procurement.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Funds, bills and payments: the payment service. */
public interface Payments {

    String KEY = "Idempotency-Key";
    String MATCH = "If-Match";

    @GetExchange("/v1/departments/{department}/funds")
    Funds funds(@PathVariable UUID department);

    @GetExchange("/v1/bills")
    Page<Bill> bills(@RequestParam UUID orderId, @RequestParam int limit);

    @PostExchange("/v1/bills")
    Bill submitBill(@RequestHeader(KEY) String key, @RequestBody BillWish bill);

    @GetExchange("/v1/payments")
    Page<Payment> payments(
            @RequestParam(required = false) @Nullable PaymentState state,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/payments/{id}")
    Payment payment(@PathVariable UUID id);

    @GetExchange("/v1/payments/{id}/explanation")
    Explanation explanation(@PathVariable UUID id);

    @PostExchange("/v1/payments/{id}/request")
    Payment request(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @PostExchange("/v1/payments/{id}/authorisation")
    Payment authorise(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @PostExchange("/v1/payments/{id}/instruction")
    Payment instruct(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Instruction instruction);

    record Funds(List<Fund> items) {}

    /** What a department may still spend by one method. */
    record Fund(
            PaymentMethod method,
            Money provided,
            Money held,
            Money spent,
            Money available,
            @Nullable UUID bankAccountId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long version) {}

    record Bill(
            UUID id,
            long version,
            UUID orderId,
            UUID handoverId,
            UUID departmentId,
            UUID sellerId,
            String invoiceNumber,
            LocalDate invoiceDate,
            Money amount,
            String state,
            List<BillReason> reasons,
            @Nullable UUID paymentId,
            Instant submittedAt) {

        public boolean isAccepted() {
            return state.equals("ACCEPTED");
        }
    }

    record BillReason(String code, String message) {}

    record BillWish(UUID orderId, UUID handoverId, String invoiceNumber, LocalDate invoiceDate, Money amount) {}

    enum PaymentState {
        DUE,
        REQUESTED,
        AUTHORISED,
        INSTRUCTED,
        SETTLED,
        RETURNED,
        SPP_MADE,
        SPP_VERIFIED
    }

    /** How the bank is told to pay. */
    enum Channel {
        SNAP,
        BULK_FILE
    }

    /** @param since when it came into its state */
    record Payment(
            UUID id,
            long version,
            UUID billId,
            UUID orderId,
            int round,
            UUID handoverId,
            String region,
            UUID departmentId,
            UUID sellerId,
            PaymentMethod paymentMethod,
            PaymentState state,
            Instant since,
            int attempt,
            Money gross,
            List<Withheld> withheld,
            Money net,
            @Nullable Payee payee,
            @Nullable Channel channel,
            @Nullable String reference,
            String taxCash,
            @Nullable Evidence evidence,
            @Nullable Instant settledAt,
            @Nullable String returnCode,
            @Nullable String returnReason,
            @Nullable String reconciled,
            Instant dueAt,
            List<Attempt> attempts,
            @Nullable String orderNumber,
            @Nullable String sellerName) {

        public boolean is(PaymentState wanted) {
            return state == wanted;
        }

        public Money withheldSum() {
            return withheld.stream().map(Withheld::amount).reduce(Money.ZERO, Money::plus);
        }

        /** What people call it. */
        public String title() {
            return Objects.requireNonNullElse(orderNumber, id.toString());
        }
    }

    record Payee(String bankCode, String number, String name) {}

    record Evidence(String kind, String reference) {}

    /** A tax kept back, with the rule that gave it. */
    record Withheld(
            String kind,
            Money amount,
            Money base,
            BigDecimal rate,
            String rounding,
            String ruleId,
            int ruleVersion,
            String legalBasis) {}

    record Attempt(
            int attempt,
            String reference,
            Channel channel,
            String state,
            @Nullable String outcome,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String bankReference,
            @Nullable String contradiction,
            int tries) {}

    /** @param forecast worked out for today, because the payment is not instructed yet */
    record Explanation(
            UUID paymentId, Money gross, List<Withheld> withheld, Money net, boolean forecast, List<Step> rules) {}

    record Step(String ruleId, int ruleVersion, String value, String legalBasis, String outcome) {}

    record Instruction(Channel channel) {}

    /** Those that have waited longest come first. */
    default Page<Payment> find(PaymentQuery query, int limit, @Nullable String cursor) {
        return find(query.parameters(), limit, cursor);
    }

    @GetExchange("/v1/payments")
    Page<Payment> find(
            @RequestParam Map<String, String> query,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/v1/payments/{id}/spp")
    Payment makeSpp(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @PostExchange("/v1/payments/{id}/spp-verification")
    Payment verifySpp(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @GetExchange("/v1/payments/{id}/spp-file")
    byte[] sppFile(@PathVariable UUID id);

    @PostExchange("/v1/payments/{id}/card-charge")
    Payment charge(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody CardCharge charge);

    @PostExchange("/v1/sp2d")
    Sp2d recordSp2d(@RequestHeader(KEY) String key, @RequestBody Sp2dWish sp2d);

    @GetExchange("/v1/bulk-transfers")
    Page<BulkTransfer> bulkTransfers(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/v1/bulk-transfers")
    BulkTransfer makeBulkTransfer(@RequestHeader(KEY) String key, @RequestBody BulkTransferWish transfer);

    @GetExchange("/v1/bulk-transfers/{id}")
    BulkTransfer bulkTransfer(@PathVariable UUID id);

    @GetExchange("/v1/bulk-transfers/{id}/file")
    byte[] bulkTransferFile(@PathVariable UUID id);

    @PostExchange("/v1/bulk-transfers/{id}/answer")
    BulkTransfer answerBulkTransfer(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestPart("file") MultipartFile file);

    @GetExchange("/v1/tax-deposits")
    Page<TaxDeposit> taxDeposits(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/v1/tax-deposits")
    TaxDeposit depositTax(@RequestHeader(KEY) String key, @RequestBody TaxDepositWish deposit);

    @GetExchange("/v1/bank-accounts")
    Page<BankAccount> bankAccounts(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/bank-accounts/{id}")
    BankAccount bankAccount(@PathVariable UUID id);

    @GetExchange("/v1/statements")
    Page<Statement> statements(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @PostExchange("/v1/statements")
    ImportedStatement importStatement(
            @RequestParam UUID bankAccountId,
            @RequestParam(required = false) @Nullable String expectedClosing,
            @RequestHeader(KEY) String key,
            @RequestPart("file") MultipartFile file);

    @GetExchange("/v1/statements/{id}")
    Statement statement(@PathVariable UUID id);

    @GetExchange("/v1/statements/{id}/lines")
    Page<StatementLine> statementLines(
            @PathVariable UUID id, @RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/suspense")
    Suspense suspense(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/statement-lines/{id}")
    StatementLine statementLine(@PathVariable UUID id);

    @PostExchange("/v1/statement-lines/{id}/match")
    void match(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody Match match);

    @PostExchange("/v1/statement-lines/{id}/explanation")
    void explain(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody LineExplanation explanation);

    @GetExchange("/v1/ledger/transfers")
    Page<Transfer> transfers(
            @RequestParam String account,
            @RequestParam String amount,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** What a payment still waits for: to be put into a file, or to be shown by a statement. */
    enum Awaiting {
        FILE,
        STATEMENT
    }

    /** Where the cash of withheld tax is. */
    enum TaxCash {
        NONE,
        RESERVED,
        DEPOSITING,
        DEPOSITED
    }

    record CardCharge(String approvalCode, Instant chargedAt, Money amount) {}

    record Sp2d(UUID id, String number, LocalDate date, UUID departmentId) {}

    record Sp2dWish(String number, LocalDate date, UUID departmentId, List<Sp2dPart> payments) {}

    record Sp2dPart(UUID paymentId, Money net, Money withheld) {}

    record BulkTransfer(
            UUID id,
            long version,
            String fileReference,
            UUID departmentId,
            Instant createdAt,
            @Nullable Instant answeredAt,
            List<Attempt> transfers) {}

    record BulkTransferWish(List<UUID> paymentIds) {}

    record TaxDeposit(
            UUID id,
            String billingCode,
            Money amount,
            String state,
            String reference,
            Instant createdAt,
            @Nullable Instant settledAt) {}

    record TaxDepositWish(UUID departmentId, List<UUID> paymentIds, String billingCode) {}

    /** An account of ours at a bank; that of the region has no department. */
    record BankAccount(
            UUID id,
            String region,
            @Nullable UUID departmentId,
            String purpose,
            String bankCode,
            String number,
            String name) {}

    record Statement(
            UUID id,
            UUID bankAccountId,
            String bankStatementId,
            LocalDate from,
            LocalDate to,
            Money opening,
            Money closing,
            int lines,
            String fileName,
            Instant importedAt) {}

    record ImportedStatement(UUID statementId) {}

    /** @param matchedBy {@code REFERENCE}, {@code AMOUNT}, {@code MANUAL} or {@code CARD_BILL} */
    record StatementLine(
            UUID id,
            UUID statementId,
            UUID bankAccountId,
            int lineNo,
            LocalDate bookingDate,
            Money amount,
            List<String> references,
            String text,
            @Nullable String counterparty,
            String state,
            @Nullable String matchedBy,
            List<Shown> shows,
            @Nullable Category category,
            @Nullable String owner,
            @Nullable String reason,
            long version) {

        public boolean isOpen() {
            return state.equals("UNMATCHED");
        }

        /** The bank's words, or what else says the most. */
        public String title() {
            if (!text.isBlank()) {
                return text;
            }
            return counterparty == null ? String.join(" ", references) : counterparty;
        }
    }

    /**
     * What a matched line shows.
     *
     * @param code why the money moved, such as {@code net} or {@code tax-cash}
     */
    record Shown(
            String code, @Nullable UUID paymentId, @Nullable String orderNumber) {}

    /** What a line that fits nothing may be. */
    enum Category {
        BANK_FEE,
        INTEREST,
        STRAY_CREDIT,
        STRAY_DEBIT,
        OTHER
    }

    /** The money of all lines that fit nothing, and those lines. */
    record Suspense(Money balance, Page<StatementLine> lines) {}

    record Match(@Nullable UUID paymentId, @Nullable UUID transferId) {}

    record LineExplanation(Category category, String owner, String reason) {}

    /** A transfer of the ledger. */
    record Transfer(
            UUID id, String kind, String code, String debitCode, String creditCode, Money amount, Instant occurredAt) {}

    @GetExchange("/v1/card-charges/unbilled")
    Page<UnbilledCharge> unbilledCharges(
            @RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/card-bills")
    Page<CardBill> cardBills(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/card-bills/{id}")
    CardBill cardBill(@PathVariable UUID id);

    @PostExchange("/v1/card-bills")
    CardBill recordCardBill(@RequestHeader(KEY) String key, @RequestBody CardBillWish bill);

    /** A charge of our card that stands on no bill of its issuer yet. */
    record UnbilledCharge(
            UUID paymentId, @Nullable String orderNumber, String approvalCode, LocalDate chargedOn, Money amount) {

        /** What people call it. */
        public String title() {
            return Objects.requireNonNullElse(orderNumber, approvalCode);
        }
    }

    /** The issuer's bill of a month: {@code recognised} is ours, {@code refused} is not. */
    record CardBill(
            UUID id,
            UUID departmentId,
            YearMonth period,
            Instant recordedAt,
            Money recognised,
            Money refused,
            List<CardBillLine> lines) {

        public Money total() {
            return recognised.plus(refused);
        }
    }

    /** @param refusal why it is not ours: {@code NOT_RECORDED}, {@code BILLED_BEFORE}, {@code AMOUNT_DIFFERS} */
    record CardBillLine(
            int lineNo,
            BilledCharge charge,
            @Nullable UUID paymentId,
            @Nullable String orderNumber,
            @Nullable String refusal) {

        public boolean isOurs() {
            return refusal == null;
        }
    }

    record BilledCharge(String approvalCode, LocalDate date, Money amount) {}

    record CardBillWish(UUID departmentId, YearMonth period, List<BilledCharge> charges) {}
}
