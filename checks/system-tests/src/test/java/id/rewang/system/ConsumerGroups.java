package id.rewang.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where the services' consumers stand in the topics. */
final class ConsumerGroups implements AutoCloseable {

    private final Admin admin;

    ConsumerGroups(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Sends every group back to the first record of every partition that it has read; nobody may be reading. */
    long resetToEarliest() throws ExecutionException, InterruptedException {
        long replayed = 0;
        for (String group : groups()) {
            Map<TopicPartition, OffsetAndMetadata> read = committed(group);
            Map<TopicPartition, OffsetAndMetadata> earliest = new HashMap<>();
            for (Map.Entry<TopicPartition, Long> first :
                    offsets(read, OffsetSpec.earliest()).entrySet()) {
                earliest.put(first.getKey(), new OffsetAndMetadata(first.getValue()));
            }
            admin.alterConsumerGroupOffsets(group, earliest).all().get();
            replayed += lag(group);
        }
        return replayed;
    }

    /** Records that consumers have not committed yet, of all groups. */
    long lag() throws ExecutionException, InterruptedException {
        long lag = 0;
        for (String group : groups()) {
            lag += lag(group);
        }
        return lag;
    }

    private long lag(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end :
                offsets(committed, OffsetSpec.latest()).entrySet()) {
            OffsetAndMetadata position = committed.get(end.getKey());
            lag += end.getValue() - (position == null ? 0 : position.offset());
        }
        return lag;
    }

    private List<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, ?> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.keySet().forEach(partition -> wanted.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close();
    }
}
