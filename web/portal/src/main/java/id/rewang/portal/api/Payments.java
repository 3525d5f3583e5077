package id.rewang.portal.api;

import id.rewang.portal.api.Procurement.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Funds, bills and payments: the payment service. */
@ClientRegistrationId("payment")
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
            List<Attempt> attempts) {

        public boolean is(PaymentState wanted) {
            return state == wanted;
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

    record Explanation(UUID paymentId, Money gross, List<Withheld> withheld, Money net, List<Step> rules) {}

    record Step(String ruleId, int ruleVersion, String value, String legalBasis, String outcome) {}

    record Instruction(Channel channel) {}

    @GetExchange("/v1/bank-accounts")
    Page<OwnBankAccount> bankAccounts(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    /** Sets up an account of the region under a new id; refused when there is one of that id. */
    @PutExchange("/v1/bank-accounts/{id}")
    OwnBankAccount setUpBankAccount(@PathVariable UUID id, @RequestBody BankAccountWish account);

    /** Gives a department a fund that it does not have yet. */
    @PutExchange("/v1/departments/{department}/funds/{method}")
    void setUpFund(@PathVariable UUID department, @PathVariable PaymentMethod method, @RequestBody FundWish fund);

    /** Records the SP2D that brought cash to a treasurer. */
    @PostExchange("/v1/departments/{department}/funds/{method}/replenishments")
    void replenish(
            @PathVariable UUID department,
            @PathVariable PaymentMethod method,
            @RequestHeader(KEY) String key,
            @RequestBody Replenishment replenishment);

    /** Imports an SPD whose number the department does not have yet. */
    @PutExchange("/v1/departments/{department}/spd/{number}")
    void releaseSpd(@PathVariable UUID department, @PathVariable String number, @RequestBody SpdWish spd);

    enum Purpose {
        TREASURER,
        RKUD
    }

    /** An account of the region or of a department's treasurer. */
    record OwnBankAccount(
            UUID id,
            long version,
            @Nullable UUID departmentId,
            Purpose purpose,
            String bankCode,
            String number,
            String name) {}

    record BankAccountWish(
            String region, @Nullable UUID departmentId, Purpose purpose, String bankCode, String number, String name) {}

    record FundWish(
            @Nullable Money limit,
            @Nullable UUID bankAccountId,
            @Nullable String cardIssuer) {}

    record Replenishment(String sp2dNumber, Money amount, LocalDate date) {}

    record SpdWish(Period period, Money amount) {

        public record Period(LocalDate from, LocalDate to) {}
    }
}
