package id.rewang.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import id.rewang.stack.Topics;
import id.rewang.test.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays procurement: says things about orders on the real topic, and hears what the catalogue answers. */
public final class OrderTopic implements AutoCloseable {

    private static final String ORDERS = "procurement.order.events";
    private static final String STOCK = "catalog.stock.events";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

    private OrderTopic() {
        TestInfrastructure.kafka().createTopics(Topics.ALL);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(STOCK).stream()
                .map(partition -> new TopicPartition(STOCK, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static OrderTopic open() {
        return new OrderTopic();
    }

    public Order order(UUID seller) {
        return new Order(seller);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private List<ConsumerRecord<String, String>> heardOf(UUID order) {
        consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
        return heard.stream()
                .filter(record -> record.key().equals(order.toString()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), UTF_8);
    }

    /** One order as procurement speaks of it. */
    public final class Order {

        private final UUID id = UUID.randomUUID();
        private final UUID seller;
        private final List<ProducerRecord<String, String>> said = new ArrayList<>();
        private int round = 1;
        private int answered;

        private Order(UUID seller) {
            this.seller = seller;
        }

        public UUID id() {
            return id;
        }

        public void nextRound() {
            round++;
        }

        public void submit(Object... lines) {
            say("OrderSubmitted", Map.of("sellerId", seller, "lines", List.of(lines)));
        }

        public Map<String, Object> line(int lineNo, UUID product, long quantity, long rupiah) {
            return Map.of(
                    "lineNo", lineNo,
                    "productId", product,
                    "quantity", quantity,
                    "unitPrice", Map.of("amount", rupiah + ".00", "currency", "IDR"));
        }

        public Map<String, Object> quantity(int lineNo, UUID product, long quantity) {
            return Map.of("lineNo", lineNo, "productId", product, "quantity", quantity);
        }

        public Map<String, Object> receipt(int lineNo, UUID product, long accepted, long rejected) {
            return Map.of("lineNo", lineNo, "productId", product, "accepted", accepted, "rejected", rejected);
        }

        /** @param particulars fields beside order, round and region, or instead of them */
        public void say(String event, Map<String, Object> particulars) {
            Map<String, Object> body = new LinkedHashMap<>(Map.of("orderId", id, "round", round, "region", Api.REGION));
            body.putAll(particulars);
            ProducerRecord<String, String> record =
                    new ProducerRecord<>(ORDERS, id.toString(), JSON.writeValueAsString(body));
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", UUID.randomUUID().toString());
            header(record, "ce_type", "procurement." + event + ".v1");
            header(record, "ce_source", "urn:rewang:procurement");
            header(record, "ce_time", "2026-10-30T01:00:00Z");
            header(record, "ce_sequence", String.valueOf(said.size() + 1));
            said.add(record);
            send(record);
        }

        public void sayAllAgain() {
            said.forEach(this::send);
        }

        /** The next answer to this order, which is of that type. */
        public JsonNode answer(String type) {
            ConsumerRecord<String, String> next = next();
            if (!type(next).equals(type)) {
                throw new AssertionError(type + " expected, got " + type(next) + " " + next.value());
            }
            return JSON.readTree(next.value());
        }

        public String anyAnswer() {
            return type(next());
        }

        public int answers() {
            return heardOf(id).size();
        }

        private ConsumerRecord<String, String> next() {
            int nth = answered++;
            return await("answer " + (nth + 1) + " to order " + id)
                    .atMost(PATIENCE)
                    .until(() -> heardOf(id), all -> all.size() > nth)
                    .get(nth);
        }

        private void send(ProducerRecord<String, String> record) {
            try {
                producer.send(record).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static void header(ProducerRecord<String, String> record, String name, String value) {
            record.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
