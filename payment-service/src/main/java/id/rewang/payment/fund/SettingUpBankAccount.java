package id.rewang.payment.fund;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names an account of ours at a bank. Once there, only its holder's name can change. */
@Component
public class SettingUpBankAccount {

    private final BankAccounts accounts;

    SettingUpBankAccount(BankAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @return the account as it is now; version 0 when it is new
     */
    @Transactional
    public BankAccount setUp(BankAccount wanted, ExpectedVersion expected, Actor actor) {
        actor.mustShareRegion(wanted.region(), "region", wanted.region());
        Optional<BankAccount> known = accounts.lock(wanted.id());
        known.ifPresent(account -> {
            actor.mustShareRegion(account.region(), "bank account", account.id());
            expected.check(account.version());
            mustBeSame(account, wanted);
        });
        long version = known.map(account -> account.version() + 1).orElse(0L);
        BankAccount account = new BankAccount(
                wanted.id(),
                wanted.region(),
                wanted.departmentId(),
                wanted.purpose(),
                wanted.bankCode(),
                wanted.number(),
                wanted.name(),
                version);
        try {
            accounts.put(account);
        } catch (DuplicateKeyException twin) {
            throw ProblemException.refused(
                    "bank-account-known", "This bank and account number are set up already under another id.");
        }
        return account;
    }

    private static void mustBeSame(BankAccount known, BankAccount wanted) {
        BankAccount renamed = new BankAccount(
                known.id(),
                known.region(),
                known.departmentId(),
                known.purpose(),
                known.bankCode(),
                known.number(),
                wanted.name(),
                wanted.version());
        if (!renamed.equals(wanted)) {
            throw ProblemException.refused(
                    "bank-account-fixed",
                    "Only the name of a bank account can change; set up another account instead.");
        }
    }
}
