package id.rewang.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.portal.Browser;
import id.rewang.portal.Browsers;
import id.rewang.portal.SampleAnswers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import id.rewang.stack.Topics;
import id.rewang.test.TestInfrastructure;
import id.rewang.test.events.EventPublisher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class LiveIT {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String CLOSED = "closed";
    private static final int MOST_A_PERSON = 20;
    private static final String TOPIC = "procurement.order.events";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    @Autowired
    EventTail tail;

    @BeforeAll
    static void topicsAreThere() {
        TestInfrastructure.kafka().createTopics(Topics.ALL);
    }

    /** Lines of the event stream as a browser receives them, after those that every page gets when it opens. */
    private static List<String> listen(HttpClient client, Browser person, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(person.base() + path))
                .header("Cookie", person.cookie())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> {
            try (Stream<String> stream = response.body()) {
                stream.forEach(lines::add);
            } finally {
                lines.add(CLOSED);
            }
        });
        await().until(() -> lines.contains(path.contains("order=") ? "event:this-order" : "event:order"));
        lines.clear();
        return lines;
    }

    /** An order of the department and the seller whose people listen. */
    private static void issue(UUID order, EventPublisher events) {
        events.publish(
                TOPIC,
                order.toString(),
                "procurement.OrderIssued.v1",
                issued(order, Browsers.DEPARTMENT, Browsers.SELLER));
    }

    private static String issued(UUID order, UUID department, UUID seller) {
        return """
                {"orderId":"%s","round":1,"region":"35.73","departmentId":"%s","sellerId":"%s","number":"SP/1"}""".formatted(order, department, seller);
    }

    @Test
    void aNewOrderAppearsAtItsSellerWithinTwoSecondsAndAtNobodyElse() throws Exception {
        await().until(tail::isListening);
        try (HttpClient client = HttpClient.newHttpClient();
                EventPublisher events = new EventPublisher(TestInfrastructure.kafka())) {
            List<String> seller = listen(client, browsers.of("seller"), "/live");
            UUID elsewhere = UUID.randomUUID();
            events.publish(
                    TOPIC,
                    elsewhere.toString(),
                    "procurement.OrderIssued.v1",
                    issued(elsewhere, UUID.randomUUID(), UUID.randomUUID()));
            issue(UUID.randomUUID(), events);
            await().atMost(TWO_SECONDS).until(() -> seller.contains("event:order"));
            await().until(() -> seller.stream().filter("event:order"::equals).count() == 2);
            client.shutdownNow();
        }
    }

    @Test
    void aPageOfAnOrderHearsOfItsOwnOrderWhoeverActs() throws Exception {
        await().until(tail::isListening);
        UUID order = UUID.randomUUID();
        SampleAnswers.order(services, order, "ISSUED", "", 3);
        try (HttpClient client = HttpClient.newHttpClient();
                EventPublisher events = new EventPublisher(TestInfrastructure.kafka())) {
            List<String> page = listen(client, browsers.of("procurement_officer"), "/live?order=" + order);
            events.publish(
                    TOPIC,
                    order.toString(),
                    "procurement.OrderAccepted.v1",
                    "{\"orderId\":\"%s\",\"round\":1,\"region\":\"35.73\"}".formatted(order));
            await().atMost(TWO_SECONDS).until(() -> page.contains("event:this-order"));
            client.shutdownNow();
        }
    }

    @Test
    void muchThatHappensAtOnceIsToldInFewWordsAndToItsEnd() throws Exception {
        await().until(tail::isListening);
        UUID last = UUID.randomUUID();
        SampleAnswers.order(services, last, "ISSUED", "", 3);
        try (HttpClient client = HttpClient.newHttpClient();
                EventPublisher events = new EventPublisher(TestInfrastructure.kafka())) {
            List<String> page = listen(client, browsers.of("seller"), "/live?order=" + last);
            for (int many = 0; many < 50; many++) {
                issue(UUID.randomUUID(), events);
            }
            issue(last, events);
            await().atMost(TWO_SECONDS).until(() -> page.contains("event:this-order"));
            assertThat(page.stream().filter("event:order"::equals)).hasSizeBetween(1, 40);
            client.shutdownNow();
        }
    }

    @Test
    void whoOpensVeryManyPagesHearsOnTheLatest() throws Exception {
        await().until(tail::isListening);
        try (HttpClient client = HttpClient.newHttpClient();
                EventPublisher events = new EventPublisher(TestInfrastructure.kafka())) {
            Browser seller = browsers.of("seller");
            List<String> first = listen(client, seller, "/live");
            for (int more = 1; more < MOST_A_PERSON; more++) {
                listen(client, seller, "/live");
            }
            assertThat(first).doesNotContain(CLOSED);
            List<String> last = listen(client, seller, "/live");
            await().until(() -> first.contains(CLOSED));
            issue(UUID.randomUUID(), events);
            await().atMost(TWO_SECONDS).until(() -> last.contains("event:order"));
            client.shutdownNow();
        }
    }

    @Test
    void doesNotListenToAnOrderThatIsNotForThisPerson() {
        assertThat(browsers.of("seller")
                        .open("/live?order=" + UUID.randomUUID(), "Accept", "text/event-stream")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeReadDoesNotStopIt() throws Exception {
        await().until(tail::isListening);
        try (HttpClient client = HttpClient.newHttpClient();
                EventPublisher events = new EventPublisher(TestInfrastructure.kafka())) {
            List<String> seller = listen(client, browsers.of("seller"), "/live");
            events.publish(TOPIC, "x", "procurement.OrderIssued.v1", "{not json");
            issue(UUID.randomUUID(), events);
            await().atMost(TWO_SECONDS).until(() -> seller.contains("event:order"));
            client.shutdownNow();
        }
    }
}
