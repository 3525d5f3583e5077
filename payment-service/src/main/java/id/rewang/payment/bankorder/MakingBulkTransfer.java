package id.rewang.payment.bankorder;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bankorder.BankOrder.State;
import id.rewang.payment.bankorder.BulkTransfers.BulkTransfer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts instructed payments into one file; from then on they may have been paid, whatever happens to the file. */
@Component
public class MakingBulkTransfer {

    private final BankOrders orders;
    private final BulkTransfers transfers;
    private final Clock clock;

    MakingBulkTransfer(BankOrders orders, BulkTransfers transfers, Clock clock) {
        this.orders = orders;
        this.transfers = transfers;
        this.clock = clock;
    }

    /**
     * @param payments that were instructed by BULK_FILE and are in no file yet
     * @throws ProblemException 403 {@code second-factor-needed}, 422 {@code not-for-bulk-file} or {@code different-bank-accounts}
     */
    @Transactional
    public BulkTransfer make(List<UUID> payments, Actor actor) {
        actor.mustHaveProvedSecondFactor();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        List<BankOrder> queued = new ArrayList<>();
        for (UUID payment : payments.stream().distinct().sorted().toList()) {
            queued.add(queued(payment, actor));
        }
        Set<UUID> accounts = new HashSet<>();
        queued.forEach(order -> accounts.add(order.facts().bankAccountId()));
        if (accounts.size() != 1) {
            throw ProblemException.refused(
                    "different-bank-accounts", "A file is paid from one bank account; these payments are not.");
        }
        BankOrder first = queued.getFirst();
        BulkTransfer transfer = new BulkTransfer(
                id,
                Reference.of(id, 1),
                first.facts().region(),
                first.facts().departmentId(),
                first.facts().bankAccountId(),
                clock.instant(),
                null,
                0);
        transfers.insert(transfer, actor.subject());
        for (BankOrder order : queued) {
            order.putIntoFile(id);
            orders.update(order);
        }
        return transfer;
    }

    private BankOrder queued(UUID payment, Actor actor) {
        List<BankOrder> attempts = orders.ofObligation(payment);
        if (attempts.isEmpty()) {
            throw ProblemException.notFound("instructed payment", payment);
        }
        BankOrder order = orders.lock(attempts.getLast().facts().reference()).orElseThrow();
        actor.mustShareRegion(order.facts().region(), "instructed payment", payment);
        actor.mustWorkFor(order.facts().departmentId());
        if (order.facts().channel() != Channel.BULK_FILE || order.progress().state() != State.QUEUED) {
            throw ProblemException.refused(
                    "not-for-bulk-file",
                    "Payment " + payment + " is not waiting for a file: it goes by "
                            + order.facts().channel() + " and is "
                            + order.progress().state() + ".");
        }
        return order;
    }
}
