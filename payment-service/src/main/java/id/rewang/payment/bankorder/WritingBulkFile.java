package id.rewang.payment.bankorder;

import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bank.BulkTransferFile;
import id.rewang.payment.bankorder.BulkTransfers.BulkTransfer;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.fund.BankAccounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The file of a bulk transfer, always the same. */
@Component
public class WritingBulkFile {

    private final BankOrders orders;
    private final BankAccounts accounts;

    WritingBulkFile(BankOrders orders, BankAccounts accounts) {
        this.orders = orders;
        this.accounts = accounts;
    }

    public BulkTransferFile write(BulkTransfer transfer) {
        BankAccount from = accounts.find(transfer.bankAccountId())
                .orElseThrow(() -> ProblemException.notFound("bank account", transfer.bankAccountId()));
        List<BankOrder> lines = orders.ofBulkTransfer(transfer.id());
        return new BulkTransferFile(
                transfer.fileReference(),
                from.number(),
                lines.stream().map(line -> line.instruction(from.number())).toList());
    }
}
