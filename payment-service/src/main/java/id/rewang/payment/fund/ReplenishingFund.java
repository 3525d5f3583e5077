package id.rewang.payment.fund;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.order.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An SP2D-UP, -GU or -TU has brought cash to the treasurer. */
@Component
public class ReplenishingFund {

    private final Funds funds;
    private final Ledger ledger;
    private final JdbcClient client;
    private final Clock clock;

    ReplenishingFund(Funds funds, Ledger ledger, JdbcClient client, Clock clock) {
        this.funds = funds;
        this.ledger = ledger;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Cash that an SP2D has brought.
     *
     * @param transferId the ledger's transfer, by which a statement line is matched
     */
    public record Replenishment(
            UUID id,
            UUID departmentId,
            PaymentMethod method,
            String sp2dNumber,
            Money amount,
            LocalDate date,
            UUID transferId) {}

    /**
     * @throws ProblemException 422 {@code sp2d-recorded} when this SP2D has replenished the fund before
     */
    @Transactional
    public Replenishment replenish(
            UUID department, PaymentMethod method, String sp2dNumber, Money amount, LocalDate date, Actor actor) {
        funds.lock(department);
        Fund fund = funds.find(department, method)
                .filter(found -> found.region().equals(actor.region()))
                .orElseThrow(() -> ProblemException.notFound("fund " + method + " of department", department));
        Instant now = clock.instant();
        UUID transferId = Transfer.id(department, "replenish/" + method + "/" + sp2dNumber);
        Replenishment replenishment = new Replenishment(
                UuidCreator.getTimeOrderedEpoch(), department, method, sp2dNumber, amount, date, transferId);
        insert(replenishment, fund, actor, now);
        ledger.postAll(
                List.of(Transfer.direct(
                        transferId,
                        "replenish",
                        fund.account(),
                        Accounts.generalTreasury(fund.region()),
                        amount,
                        null)),
                now);
        return replenishment;
    }

    private void insert(Replenishment replenishment, Fund fund, Actor actor, Instant now) {
        int inserted = client.sql("""
                INSERT INTO replenishment (id, department_id, method, region, bank_account_id, sp2d_number, amount_minor,
                    currency, paid_on, transfer_id, recorded_by, recorded_at)
                VALUES (:id, :department, :method, :region, :account, :number, :amount, :currency, :date, :transfer, :by, :at)
                ON CONFLICT (region, sp2d_number, department_id, method) DO NOTHING
                """)
                .param("id", replenishment.id())
                .param("department", fund.departmentId())
                .param("method", fund.method().name())
                .param("region", fund.region())
                .param("account", fund.bankAccountId())
                .param("number", replenishment.sp2dNumber())
                .param("amount", replenishment.amount().minor())
                .param("currency", replenishment.amount().currencyCode())
                .param("date", replenishment.date())
                .param("transfer", replenishment.transferId())
                .param("by", actor.subject())
                .param("at", Rows.time(now))
                .update();
        if (inserted == 0) {
            throw ProblemException.refused(
                    "sp2d-recorded", "SP2D " + replenishment.sp2dNumber() + " has replenished this fund before.");
        }
    }
}
