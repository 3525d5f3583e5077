package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.BankApi;
import id.rewang.city.api.Person;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Where a day is played: the city, its systems, and what everybody on it needs to know of each other. */
public final class Stage {

    private final City city;
    private final Script script;
    private final RewangApi api;
    private final BankApi bank;
    private final Journal journal;
    private final Transcript transcript;
    private final Map<Integer, UUID> orders = new ConcurrentHashMap<>();

    public Stage(City city, Script script, RewangApi api, BankApi bank, Journal journal, Transcript transcript) {
        this.city = city;
        this.script = script;
        this.api = api;
        this.bank = bank;
        this.journal = journal;
        this.transcript = transcript;
    }

    public City city() {
        return city;
    }

    public Script script() {
        return script;
    }

    public LocalDate date() {
        return script.date();
    }

    public BankApi bank() {
        return bank;
    }

    public Journal journal() {
        return journal;
    }

    public Transcript transcript() {
        return transcript;
    }

    public Acting as(Person person) {
        return api.as(person);
    }

    public Acting as(ScriptedOrder order, Duty duty) {
        return api.as(order.official(duty));
    }

    public Acting asSellerOf(ScriptedOrder order) {
        return api.as(order.seller().owner());
    }

    public <T> T patiently(String hope, java.util.function.Supplier<T> look, java.util.function.Predicate<T> asHoped) {
        return api.patience().until(hope, look, asHoped);
    }

    /** The idempotency key of a step: the same in every run of this day. */
    public String key(String subject, String step) {
        return date() + "/" + subject + "/" + step;
    }

    /** Turns the clocks of all systems, once; an interrupted day does not turn them back. */
    public void turnTo(LocalDate day, LocalTime time, String headline) {
        ZonedDateTime moment = day.atTime(time).atZone(Transcript.WIB);
        journal.once("clock " + moment.toLocalDateTime(), () -> {
            for (Service service : Service.values()) {
                as(city.operator())
                        .put(
                                service,
                                "/ops/clock",
                                Map.of("instant", moment.toInstant().toString()));
            }
            bank.setClock(moment.toOffsetDateTime());
        });
        transcript.turnTo(day, time, headline);
    }

    void placed(ScriptedOrder order, UUID id) {
        orders.put(order.number(), id);
    }

    public UUID idOf(ScriptedOrder order) {
        UUID id = orders.get(order.number());
        if (id == null) {
            throw new IllegalStateException(order.key() + " has not been placed");
        }
        return id;
    }

    public String pathOf(ScriptedOrder order) {
        return "/v1/purchase-orders/" + idOf(order);
    }

    /** The order as its department's procurement officer sees it. */
    public Answer look(ScriptedOrder order) {
        return as(order, Duty.PP).get(Service.PROCUREMENT, pathOf(order));
    }

    /** Waits until the order's state is the one wanted or a later one. */
    public Answer awaitState(ScriptedOrder order, OrderState wanted) {
        return patiently(
                order.key() + " to be " + wanted,
                () -> look(order),
                seen -> OrderState.of(seen).hasReached(wanted));
    }
}
