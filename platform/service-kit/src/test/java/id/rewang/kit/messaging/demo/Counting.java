package id.rewang.kit.messaging.demo;

import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.messaging.OutgoingEvent;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Adds up amounts, remembers each event it applied, and answers each with an event of its own. */
class Counting implements EventHandler {

    static final String ANSWER = "demo.Counted.v1";

    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final Outbox outbox;
    private final JsonMapper json;
    private final String in;
    private final String out;
    private final boolean stateTopic;

    Counting(
            JdbcTemplate jdbc,
            EntityManager entities,
            Outbox outbox,
            JsonMapper json,
            String in,
            String out,
            boolean stateTopic) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.outbox = outbox;
        this.json = json;
        this.in = in;
        this.out = out;
        this.stateTopic = stateTopic;
    }

    @Override
    public String consumer() {
        return "demo." + in;
    }

    @Override
    public String topic() {
        return in;
    }

    @Override
    public Set<String> types() {
        return Set.of(Announcing.TYPE);
    }

    @Override
    public boolean stateTopic() {
        return stateTopic;
    }

    @Override
    public void handle(IncomingEvent event) {
        String body = event.body();
        long amount = body == null ? 0 : json.readValue(body, Amount.class).amount();
        if (amount < 0 && !isCured(event.key())) {
            throw new IllegalArgumentException("A negative amount: " + amount);
        }
        Tally tally = entities.find(Tally.class, event.key());
        if (tally == null) {
            tally = new Tally(event.key());
            entities.persist(tally);
        }
        tally.add(amount);
        jdbc.update(
                "INSERT INTO applied (key, sequence, amount, id) VALUES (?, ?, ?, ?)",
                event.key(),
                event.sequence(),
                amount,
                event.id());
        outbox.append(List.of(new OutgoingEvent(out, event.key(), ANSWER, new Amount(amount), null)));
    }

    private boolean isCured(String key) {
        return !jdbc.queryForList("SELECT 1 FROM cured WHERE key = ?", key).isEmpty();
    }
}
