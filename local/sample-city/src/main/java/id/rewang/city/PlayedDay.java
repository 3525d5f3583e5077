package id.rewang.city;

import id.rewang.city.api.BankApi;
import id.rewang.city.api.HistoryFile;
import id.rewang.city.api.Patience;
import id.rewang.city.api.Person;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.TokenSource;
import id.rewang.city.data.City;
import id.rewang.city.day.DaySums;
import id.rewang.city.day.DaySums.OrderSum;
import id.rewang.city.day.Journal;
import id.rewang.city.day.PlayingTheDay;
import id.rewang.city.day.Script;
import id.rewang.city.day.Stage;
import id.rewang.city.day.Transcript;
import id.rewang.stack.token.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets the sample city up and plays its day once. Exit status 0: the day went as told and the books agree; 1: they do not,
 * or the day could not be played to its end; 2: wrong arguments.
 */
public final class PlayedDay {

    private final PlayedDayOptions options;
    private final Transcript transcript = new Transcript(System.out);

    private PlayedDay(PlayedDayOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        PlayedDayOptions options;
        try {
            options = PlayedDayOptions.parse(arguments);
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage() + "\n" + PlayedDayOptions.USAGE);
            System.exit(2);
            return;
        }
        System.exit(new PlayedDay(options).run());
    }

    private int run() {
        City city = City.load();
        Script script = Script.of(Script.MONTH_END, city);
        Journal journal = new Journal(options.data().resolve("day-" + script.date()));
        if (journal.completed()) {
            transcript.line("The day of " + script.date() + " has been played already; its data is there.");
            return 0;
        }
        try (HistoryFile history = new HistoryFile(options.data().resolve("history.jsonl"))) {
            DaySums sums = play(city, script, journal, history);
            tell(sums);
            report(sums);
            if (!sums.complaints().isEmpty()) {
                return 1;
            }
            journal.complete();
            return 0;
        } catch (IOException cannotWrite) {
            System.err.println("The report cannot be written: " + cannotWrite.getMessage());
            return 1;
        } catch (RuntimeException stuck) {
            System.err.println("The day could not be played to its end; the next start goes on where it stopped.");
            stuck.printStackTrace();
            return 1;
        }
    }

    private DaySums play(City city, Script script, Journal journal, HistoryFile history) {
        RewangApi api = new RewangApi(options.services(), tokens(options.secrets()), history, Patience.OF_A_DAY);
        BankApi bank = new BankApi(options.bank(), Patience.OF_A_DAY);
        Stage stage = new Stage(city, script, api, bank, journal, transcript);
        transcript.line(
                "Kota Malang (data contoh): places and departments are real, people, sellers and money invented.");
        stage.turnTo(script.date().minusDays(1), LocalTime.of(8, 0), "the city is set up");
        new SettingUpTheCity(city, api, bank, transcript).setUp();
        return new PlayingTheDay(stage).play();
    }

    private static TokenSource tokens(Path secrets) {
        TokenIssuer issuer = TokenIssuer.in(secrets);
        return (person, service) -> issuer.token(claims(person), service.audience());
    }

    private static id.rewang.stack.token.Person claims(Person person) {
        return new id.rewang.stack.token.Person(
                person.subject(),
                person.name(),
                person.nip(),
                person.roles(),
                person.region(),
                text(person.department()),
                text(person.seller()));
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private void tell(DaySums sums) {
        transcript.line("");
        transcript.line("The day in rupiah, " + sums.orders().size() + " orders");
        transcript.line("  ordered     " + sums.sum(OrderSum::ordered));
        transcript.line("  delivered   " + sums.sum(OrderSum::delivered));
        transcript.line("  paid        " + sums.sum(OrderSum::paid) + ", of it withheld as tax "
                + sums.sum(OrderSum::withheld));
        transcript.line("  reconciled  " + sums.sum(OrderSum::reconciled));
        transcript.line("  refused     " + sums.refused());
        sums.orders().stream()
                .filter(order -> !order.refusedBecause().isEmpty())
                .forEach(order -> transcript.line("    %s  %-10s %15s  %s"
                        .formatted(order.key(), order.state(), order.ordered(), order.refusedBecause())));
        transcript.line("  open statement lines " + sums.open() + ", suspense " + sums.suspense());
        sums.openLines()
                .forEach(line -> transcript.line("    %-14s %15s  %s: %s"
                        .formatted(line.category(), line.amount(), line.owner(), line.reason())));
        sums.complaints().forEach(complaint -> transcript.line("  NOT AS IT MUST BE: " + complaint));
    }

    private void report(DaySums sums) throws IOException {
        Path file = options.report();
        if (file != null) {
            JsonMapper json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.write(file, json.writeValueAsBytes(sums.json()));
        }
    }
}
