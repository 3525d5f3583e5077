package id.rewang.payment.taxdeposit;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.money.Money;
import id.rewang.kit.rule.Rule;
import id.rewang.kit.rule.Rules;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bankorder.BankOrder;
import id.rewang.payment.bankorder.BankOrders;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.bankorder.Reference;
import id.rewang.payment.bankorder.WorkingOffBankOrders;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.fund.DepartmentBankAccounts;
import id.rewang.payment.payment.OpenPayment;
import id.rewang.payment.payment.OpeningPayments;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.taxdeposit.TaxDeposit.Part;
import id.rewang.payment.taxdeposit.TaxDeposit.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The treasurer has the tax withheld from settled payments paid to the state, under one billing code. */
@Component
public class DepositingTax {

    private final OpeningPayments opening;
    private final Payments payments;
    private final TaxDeposits deposits;
    private final DepartmentBankAccounts bankAccounts;
    private final BankOrders bankOrders;
    private final WorkingOffBankOrders worker;
    private final Duties duties;
    private final Rules rules;
    private final Clock clock;

    DepositingTax(
            OpeningPayments opening,
            Payments payments,
            TaxDeposits deposits,
            DepartmentBankAccounts bankAccounts,
            BankOrders bankOrders,
            WorkingOffBankOrders worker,
            Duties duties,
            Rules rules,
            Clock clock) {
        this.opening = opening;
        this.payments = payments;
        this.deposits = deposits;
        this.bankAccounts = bankAccounts;
        this.bankOrders = bankOrders;
        this.worker = worker;
        this.duties = duties;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 404 for a payment that does not exist, 403 for another department's and {@code
     *                          second-factor-needed}, 422 {@code no-tax-to-deposit}, {@code different-bank-accounts} or {@code billing-code-used}
     */
    @Transactional
    public TaxDeposit deposit(UUID department, List<UUID> paymentIds, String billingCode, Actor actor) {
        actor.mustHaveProvedSecondFactor();
        actor.mustWorkFor(department);
        List<Payment> settled = open(department, paymentIds, actor);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        for (Payment payment : settled) {
            payment.depositTax();
            duties.perform(payment.facts().orderId(), Duty.TREASURER, actor.nip());
            payments.update(payment);
        }
        TaxDeposit deposit = new TaxDeposit(
                id,
                actor.region(),
                department,
                account(settled).id(),
                billingCode,
                settled.stream().map(payment -> payment.taxes().total()).reduce(Money.ZERO, Money::plus),
                State.INSTRUCTED,
                Reference.of(id, 1),
                settled.stream()
                        .map(payment -> new Part(payment.id(), payment.taxCashNumber()))
                        .toList(),
                now,
                null,
                0);
        if (!deposits.insert(deposit, actor.subject())) {
            throw ProblemException.refused(
                    "billing-code-used", "The billing code " + billingCode + " was used before.");
        }
        bankOrders.insert(BankOrder.queued(bankOrder(deposit, now)));
        worker.wakeAfterCommit();
        return deposit;
    }

    private List<Payment> open(UUID department, List<UUID> ids, Actor actor) {
        List<Payment> found =
                opening.open(ids).stream().map(OpenPayment::payment).toList();
        Set<UUID> known = found.stream().map(Payment::id).collect(Collectors.toSet());
        for (UUID id : ids) {
            if (!known.contains(id)) {
                throw ProblemException.notFound("payment", id);
            }
        }
        for (Payment payment : found) {
            actor.mustShareRegion(payment.facts().region(), "payment", payment.id());
            if (!payment.facts().departmentId().equals(department)) {
                throw Actor.notYours("Payment " + payment.id() + " belongs to another department.");
            }
        }
        return found;
    }

    private BankAccount account(List<Payment> settled) {
        List<BankAccount> accounts = settled.stream()
                .map(payment -> bankAccounts.of(
                        payment.facts().departmentId(), payment.facts().method()))
                .distinct()
                .toList();
        if (accounts.size() > 1) {
            throw ProblemException.refused(
                    "different-bank-accounts", "These payments were made from different bank accounts; deposit apart.");
        }
        return accounts.getFirst();
    }

    private BankOrder.Facts bankOrder(TaxDeposit deposit, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Rule bank = rules.on(today, deposit.region(), "tax-deposit.bank-code");
        Rule account = rules.on(today, deposit.region(), "tax-deposit.account");
        return new BankOrder.Facts(
                deposit.reference(),
                BankOrder.Obligation.TAX_DEPOSIT,
                deposit.id(),
                1,
                deposit.region(),
                deposit.departmentId(),
                Channel.SNAP,
                deposit.bankAccountId(),
                bank.value(),
                account.value(),
                account.note().isEmpty() ? "Penerimaan Negara" : account.note(),
                deposit.amount(),
                "Setoran pajak " + deposit.billingCode(),
                now);
    }
}
