package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.ledger.TransferRefused;
import id.rewang.payment.order.PaymentMethod;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a department its UP or TU with the bank account where the cash lies, or its card limit. */
@Component
public class SettingUpFund {

    private final Funds funds;
    private final BankAccounts bankAccounts;
    private final Ledger ledger;
    private final Clock clock;

    SettingUpFund(Funds funds, BankAccounts bankAccounts, Ledger ledger, Clock clock) {
        this.funds = funds;
        this.bankAccounts = bankAccounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param wanted its version does not matter
     * @return the fund as it is now; version 0 when it is new
     * @throws ProblemException 422 {@code limit-in-use} when a card limit would fall below what is held and spent
     */
    @Transactional
    public Fund setUp(Fund wanted, ExpectedVersion expected, Actor actor) {
        actor.mustShareRegion(wanted.region(), "region", wanted.region());
        funds.lock(wanted.departmentId());
        Optional<Fund> known = funds.find(wanted.departmentId(), wanted.method());
        known.ifPresent(fund -> {
            actor.mustShareRegion(fund.region(), "fund", wanted.departmentId());
            expected.check(fund.version());
        });
        mustBeComplete(wanted);
        Fund fund = new Fund(
                wanted.departmentId(),
                wanted.method(),
                wanted.region(),
                wanted.limit(),
                wanted.bankAccountId(),
                wanted.cardIssuer(),
                known.map(before -> before.version() + 1).orElse(0L));
        if (known.isPresent()) {
            funds.update(fund);
        } else {
            funds.insert(fund);
        }
        if (fund.method() == PaymentMethod.KKPD) {
            changeLimit(fund, known.map(Fund::limit).orElse(Money.ZERO));
        }
        return fund;
    }

    private void mustBeComplete(Fund fund) {
        if (fund.method() == PaymentMethod.KKPD) {
            if (fund.limit() == null || fund.cardIssuer() == null) {
                throw ProblemException.invalidField(
                        fund.limit() == null ? "limit" : "cardIssuer", "missing", "is needed for KKPD");
            }
            return;
        }
        UUID id = fund.bankAccountId();
        if (id == null) {
            throw ProblemException.invalidField("bankAccountId", "missing", "is needed for " + fund.method());
        }
        BankAccount account = bankAccounts
                .find(id)
                .filter(found -> found.region().equals(fund.region())
                        && fund.departmentId().equals(found.departmentId()))
                .orElseThrow(() ->
                        ProblemException.refused("no-bank-account", "The department has no bank account " + id + "."));
        if (account.purpose() != BankAccount.Purpose.TREASURER) {
            throw ProblemException.refused("no-bank-account", "The bank account is not the treasurer's.");
        }
    }

    private void changeLimit(Fund fund, Money before) {
        Money limit = fund.limit() == null ? Money.ZERO : fund.limit();
        Money more = limit.minus(before);
        if (more.isZero()) {
            return;
        }
        UUID id = Transfer.id(fund.departmentId(), "kkpd-limit/" + fund.version());
        var facility = Accounts.cardFacility(fund.region(), fund.departmentId());
        Transfer transfer = more.isPositive()
                ? Transfer.direct(id, "kkpd-limit", fund.account(), facility, more, null)
                : Transfer.direct(id, "kkpd-limit", facility, fund.account(), Money.ZERO.minus(more), null);
        try {
            ledger.postAll(List.of(transfer), clock.instant());
        } catch (TransferRefused refused) {
            throw ProblemException.refused(
                    "limit-in-use", "The limit cannot fall to " + limit + ": more of it is held or spent.");
        }
    }
}
