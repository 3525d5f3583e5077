package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Balance;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.order.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What departments may still spend. */
@Component
public class FundBalances {

    private final Funds funds;
    private final Ledger ledger;

    FundBalances(Funds funds, Ledger ledger) {
        this.funds = funds;
        this.ledger = ledger;
    }

    /**
     * @param provided  cash received, limit granted or SPD released
     * @param held      by orders and by payments on their way
     * @param spent     and gone
     * @param available provided less held and spent
     * @param version   of the fund's settings; zero for LS, whose SPD have versions of their own
     */
    public record FundBalance(
            PaymentMethod method,
            Money provided,
            Money held,
            Money spent,
            Money available,
            @Nullable UUID bankAccountId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long version) {}

    @Transactional(readOnly = true)
    public List<FundBalance> of(UUID department, String region) {
        List<Fund> own = funds.of(List.of(department)).stream()
                .filter(fund -> fund.region().equals(region))
                .toList();
        Map<UUID, Spd> periods = new LinkedHashMap<>();
        funds.spdOf(List.of(department)).stream()
                .filter(spd -> spd.region().equals(region))
                .forEach(spd -> periods.putIfAbsent(spd.account().id(), spd));
        List<Account> accounts = new ArrayList<>(own.stream().map(Fund::account).toList());
        periods.values().forEach(spd -> accounts.add(spd.account()));
        Map<UUID, Balance> balances = ledger.balances(accounts);
        List<FundBalance> all = new ArrayList<>();
        for (Fund fund : own) {
            all.add(balance(fund.method(), fund.account(), balances, fund.bankAccountId(), null, null, fund.version()));
        }
        for (Spd spd : periods.values()) {
            all.add(balance(PaymentMethod.LS, spd.account(), balances, null, spd.from(), spd.to(), 0));
        }
        return all;
    }

    private static FundBalance balance(
            PaymentMethod method,
            Account account,
            Map<UUID, Balance> balances,
            @Nullable UUID bankAccount,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long version) {
        Balance balance = balances.getOrDefault(account.id(), Balance.NOTHING);
        return new FundBalance(
                method,
                Money.ofMinor(balance.debitsPosted()),
                Money.ofMinor(balance.creditsPending()),
                Money.ofMinor(balance.creditsPosted()),
                balance.available(account.limit()),
                bankAccount,
                from,
                to,
                version);
    }
}
