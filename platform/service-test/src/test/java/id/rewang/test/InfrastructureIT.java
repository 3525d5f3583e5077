package id.rewang.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.stack.kafka.Topic;
import id.rewang.stack.postgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The same expectations of containers and of the embedded servers. */
class InfrastructureIT {

    @Test
    void postgresIsDurableAndKeepsWhatWasCommittedThroughAKill() throws SQLException {
        TestPostgres postgres = TestInfrastructure.postgres();
        Database city = postgres.createDatabase("city");
        execute(city, "create table kept (id int)");
        execute(city, "insert into kept values (7)");
        assertThat(query(city, "show fsync")).isEqualTo("on");
        assertThat(query(city, "show synchronous_commit")).isEqualTo("on");

        postgres.kill();
        assertThatThrownBy(city::connect).isInstanceOf(SQLException.class);
        postgres.restart();

        assertThat(query(city, "select id from kept")).isEqualTo("7");
    }

    @Test
    void oneRoleCannotEnterAnothersDatabase() {
        Database mine = TestInfrastructure.postgres().createDatabase("mine");
        Database yours = TestInfrastructure.postgres().createDatabase("yours");

        assertThatThrownBy(() -> new Database(yours.url(), mine.user(), mine.password()).connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void kafkaAcknowledgesNothingWhileFrozenAndAgainWhenThawedOrRestarted() throws Exception {
        TestKafka kafka = TestInfrastructure.kafka();
        kafka.createTopics(List.of(Topic.keptForEver("orders", 1)));
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>("orders", "key", "value");
            assertThat(producer.send(record).get(20, TimeUnit.SECONDS).offset()).isZero();

            kafka.freeze();
            var waiting = producer.send(record);
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            kafka.thaw();
            assertThat(waiting.get(30, TimeUnit.SECONDS).offset()).isEqualTo(1);

            kafka.kill();
            kafka.restart();
            assertThat(producer.send(record).get(60, TimeUnit.SECONDS).offset()).isEqualTo(2);
        }
    }

    @Test
    void aTopicIsNotCreatedByBeingUsed() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestInfrastructure.kafka().bootstrapServers(), "max.block.ms", "2000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("misspelt", "value"))
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private static void execute(Database database, String command) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String query(Database database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
