package id.rewang.payment.bankorder;

import id.rewang.payment.bank.TransferStatus;
import id.rewang.payment.bankorder.BankOrder.Effect;
import id.rewang.payment.bankorder.BankOrder.Obligation;
import id.rewang.payment.order.OrderCopies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the bank says about an attempt, from whichever side it comes: answer, callback, enquiry, answer file or
 * statement. The first final word counts; repetitions change nothing.
 */
@Component
public class RecordingBankWord {

    private static final Logger log = LoggerFactory.getLogger(RecordingBankWord.class);

    private final BankOrders orders;
    private final OrderCopies purchaseOrders;
    private final Map<Obligation, ObligationOutcomes> outcomes = new EnumMap<>(Obligation.class);

    RecordingBankWord(BankOrders orders, OrderCopies purchaseOrders, List<ObligationOutcomes> outcomes) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        outcomes.forEach(handler -> this.outcomes.put(handler.obligation(), handler));
    }

    /**
     * @return the attempt as it is now; empty when the reference is none of ours
     */
    @Transactional
    public Optional<BankOrder> record(String reference, TransferStatus word) {
        return recordAll(Map.of(reference, word)).stream().findFirst();
    }

    /**
     * @param words by reference
     * @return the attempts as they are now; references that are none of ours are left out
     */
    @Transactional
    public List<BankOrder> recordAll(Map<String, TransferStatus> words) {
        List<BankOrder> known = orders.find(words.keySet());
        purchaseOrders.lock(known.stream()
                .flatMap(order -> outcomes(order).purchaseOrders(order).stream())
                .collect(Collectors.toSet()));
        return known.stream()
                .map(order -> order.facts().reference())
                .map(reference -> hear(reference, Objects.requireNonNull(words.get(reference))))
                .toList();
    }

    private BankOrder hear(String reference, TransferStatus word) {
        BankOrder order = orders.lock(reference).orElseThrow();
        ObligationOutcomes obligation = outcomes(order);
        Effect effect = order.hear(word);
        orders.update(order);
        switch (effect) {
            case NOTHING -> report(order);
            case PAID -> obligation.paid(order);
            case REFUSED -> obligation.refused(order);
            case SENT_BACK -> obligation.sentBack(order);
            case PAID_AND_SENT_BACK -> {
                obligation.paid(order);
                obligation.sentBack(order);
            }
        }
        return order;
    }

    private ObligationOutcomes outcomes(BankOrder order) {
        return Objects.requireNonNull(outcomes.get(order.facts().obligation()));
    }

    private static void report(BankOrder order) {
        if (order.progress().contradiction() != null) {
            log.warn(
                    "the bank contradicts itself about {}: {} after {}",
                    order.facts().reference(),
                    order.progress().contradiction(),
                    order.progress().outcome());
        }
    }
}
