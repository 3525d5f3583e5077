package id.rewang.stack;

import id.rewang.stack.kafka.Topic;
import java.util.List;

/** Every topic of the platform. Nobody else creates topics; the number of partitions never changes. */
public final class Topics {

    private static final int PROCESS_PARTITIONS = 6;
    private static final int STATE_PARTITIONS = 3;

    public static final List<Topic> ALL = List.of(
            Topic.keptForEver("procurement.order.events", PROCESS_PARTITIONS),
            Topic.keptForEver("catalog.stock.events", PROCESS_PARTITIONS),
            Topic.keptForEver("payment.payment.events", PROCESS_PARTITIONS),
            Topic.compacted("catalog.seller.state", STATE_PARTITIONS),
            Topic.compacted("catalog.product.state", STATE_PARTITIONS),
            Topic.compacted("catalog.payee.state", STATE_PARTITIONS));

    private Topics() {}
}
