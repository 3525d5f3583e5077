package id.rewang.payment.fund;

import id.rewang.kit.web.ProblemException;
import id.rewang.payment.order.PaymentMethod;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From which bank account a department pays. */
@Component
public class DepartmentBankAccounts {

    private final Funds funds;
    private final BankAccounts accounts;

    DepartmentBankAccounts(Funds funds, BankAccounts accounts) {
        this.funds = funds;
        this.accounts = accounts;
    }

    /**
     * @throws ProblemException 422 {@code no-bank-account} when the fund names none
     */
    public BankAccount of(UUID department, PaymentMethod method) {
        return funds.find(department, method)
                .map(Fund::bankAccountId)
                .flatMap(accounts::find)
                .orElseThrow(() -> ProblemException.refused(
                        "no-bank-account", "The department's " + method + " has no bank account to pay from."));
    }
}
