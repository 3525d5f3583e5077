package id.rewang.payment.bankorder;

import id.rewang.payment.bank.BankTransfers;
import id.rewang.payment.bank.TransferAnswer;
import id.rewang.payment.bank.TransferInstruction;
import id.rewang.payment.bank.TransferStatus;
import id.rewang.payment.bankorder.BankOrder.Step;
import id.rewang.payment.bankorder.BankOrders.Claim;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works off what is to be said to the bank. Any instance takes any due step; a step is claimed in one short transaction, the
 * bank is called outside of any, and its word is recorded in another.
 */
@Component
public class WorkingOffBankOrders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkingOffBankOrders.class);

    private static final int AT_ONCE = 16;
    /** Longer than the bank's connection may take, so that nobody else takes a step that is being made. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration IDLE = Duration.ofMillis(500);

    private final BankOrders orders;
    private final BankTransfers bank;
    private final RecordingBankWord recording;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private CountDownLatch stopped = new CountDownLatch(0);

    WorkingOffBankOrders(BankOrders orders, BankTransfers bank, RecordingBankWord recording) {
        this.orders = orders;
        this.bank = bank;
        this.recording = recording;
    }

    /** Looks for work as soon as the current transaction has committed. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("bank-orders").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            stopped.await(LEASE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                if (!workOnce()) {
                    boolean woken = wake.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                    if (woken) {
                        wake.drainPermits();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.acquireUninterruptibly(AT_ONCE);
            stopped.countDown();
        }
    }

    /** Starts as many steps as may be under way at once; a slow answer holds up no other step. */
    private boolean workOnce() {
        int free = places.availablePermits();
        if (free == 0) {
            return false;
        }
        List<Claim> claims;
        try {
            claims = orders.claim(free, LEASE);
        } catch (RuntimeException e) {
            log.warn("bank orders cannot be read now: {}", e.toString());
            return false;
        }
        for (Claim claim : claims) {
            places.acquireUninterruptibly();
            Thread.ofPlatform().daemon().name("bank-order").start(() -> make(claim));
        }
        return !claims.isEmpty();
    }

    private void make(Claim claim) {
        String reference = claim.order().facts().reference();
        try {
            TransferInstruction instruction = claim.order().instruction(claim.sourceAccount());
            TransferStatus word =
                    claim.step() == Step.SEND ? asStatus(bank.send(instruction)) : bank.enquire(instruction);
            recording.record(reference, word);
        } catch (RuntimeException e) {
            // Whatever it was, the lease runs out and the bank is asked.
            log.warn("the step {} of bank order {} failed: {}", claim.step(), reference, e.toString());
        } finally {
            places.release();
            wake.release();
        }
    }

    static TransferStatus asStatus(TransferAnswer answer) {
        return switch (answer) {
            case TransferAnswer.Accepted accepted -> new TransferStatus.Settled(accepted.bankReference());
            case TransferAnswer.Pending pending -> new TransferStatus.Pending();
            case TransferAnswer.Refused refused -> new TransferStatus.Refused(refused.code(), refused.reason());
            case TransferAnswer.Unknown unknown -> new TransferStatus.Unknown(unknown.reason());
        };
    }
}
