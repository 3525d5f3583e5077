package id.rewang.city;

import id.rewang.city.api.BankApi;
import id.rewang.city.api.HistoryFile;
import id.rewang.city.api.Patience;
import id.rewang.city.api.RewangApi;
import id.rewang.city.data.City;
import id.rewang.city.day.AddingUp;
import id.rewang.city.day.DaySums;
import id.rewang.city.day.Journal;
import id.rewang.city.day.OrderSum;
import id.rewang.city.day.PlayingTheDay;
import id.rewang.city.day.PlayingThePast;
import id.rewang.city.day.PlayingThePast.InCity;
import id.rewang.city.day.Stage;
import id.rewang.city.day.Sums;
import id.rewang.city.day.Transcript;
import id.rewang.city.people.PrintedDirectory;
import id.rewang.city.people.RegisteredDirectory;
import id.rewang.city.people.SamplePeople;
import id.rewang.city.people.SamplePerson;
import id.rewang.city.plan.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets the sample city up, plays its past and then its day, once. Exit status 0: the day went as told and the books agree; 1: they do not,
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
        Journal journal = new Journal(options.data().resolve("day-" + Script.MONTH_END));
        if (journal.completed()) {
            transcript.line("The day of " + Script.MONTH_END + " has been played already; its data is there.");
            return 0;
        }
        try (HistoryFile history = new HistoryFile(options.data().resolve("history.jsonl"))) {
            RewangApi api =
                    new RewangApi(options.services(), StackTokens.in(options.secrets()), history, Patience.OF_A_DAY);
            DaySums sums = play(api, journal);
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

    private DaySums play(RewangApi api, Journal journal) {
        SampleCities cities = SampleCities.with(pastDays(journal));
        BankApi bank = new BankApi(options.bank(), Patience.OF_A_DAY);
        Script script = cities.script();
        Stage malang = new Stage(cities.malang(), script.date(), api, bank, journal, transcript);
        Stage batu = new Stage(cities.batu(), script.date(), api, bank, journal, transcript);
        transcript.line(
                "Kota Malang (data contoh): places and departments are real, people, sellers and money invented.");
        setUp(cities, malang, api, bank);
        transcript.line("");
        transcript.line("The days before");
        new PlayingThePast(
                        List.of(
                                new InCity(malang, cities.malangBefore(), cities.past()),
                                new InCity(batu, cities.batuPast().orders(), cities.batuPast())),
                        script.date(),
                        transcript)
                .play();
        new PlayingTheDay(malang, script).play();
        List<SamplePerson> people = new ArrayList<>();
        for (City city : List.of(cities.malang(), cities.batu())) {
            List<SamplePerson> theirs = SamplePeople.of(city, api);
            new RegisteredDirectory(city, api).publish(theirs);
            people.addAll(theirs);
        }
        new PrintedDirectory(transcript::line).publish(people);
        DaySums sums = new AddingUp(malang).sums(script.orders(), cities.past().orders());
        return sums.with(new AddingUp(batu).sums(List.of(), cities.batuPast().orders()));
    }

    /** Who goes on after an interruption plays as many days as were begun with. */
    private int pastDays(Journal journal) {
        String begun = journal.recall("past-days").orElse(String.valueOf(options.pastDays()));
        journal.remember("past-days", begun);
        return Integer.parseInt(begun);
    }

    private void setUp(SampleCities cities, Stage stage, RewangApi api, BankApi bank) {
        stage.on(cities.firstDay().minusDays(1), transcript).turnTo(LocalTime.of(8, 0), "the city is set up");
        stage.journal().once("set up", () -> {
            new SettingUpTheCity(cities.malang(), api, bank, transcript).setUp();
            new SettingUpTheCity(cities.batu(), api, bank, transcript).setUp();
        });
    }

    private void tell(DaySums sums) {
        tell("The day in rupiah", sums.day());
        sums.day().orders().stream()
                .filter(OrderSum::cameToNothing)
                .forEach(order -> transcript.line("    %s  %-10s %15s  %s"
                        .formatted(order.key(), order.state(), order.ordered(), order.notGoneThrough())));
        tell("All before", sums.past());
        transcript.line("");
        transcript.line("Open statement lines " + sums.open() + ", suspense " + sums.suspense());
        sums.openLines()
                .forEach(line -> transcript.line("    %-14s %15s  %s: %s"
                        .formatted(line.category(), line.amount(), line.owner(), line.reason())));
        sums.complaints().forEach(complaint -> transcript.line("  NOT AS IT MUST BE: " + complaint));
    }

    private void tell(String what, Sums sums) {
        transcript.line("");
        transcript.line(what + ", " + sums.orders().size() + " orders");
        transcript.line("  ordered     " + sums.sum(OrderSum::ordered));
        transcript.line("  delivered   " + sums.sum(OrderSum::delivered) + ", fines " + sums.fines());
        transcript.line("  paid        " + sums.sum(OrderSum::paid) + ", of it withheld as tax "
                + sums.sum(OrderSum::withheld));
        transcript.line("  reconciled  " + sums.sum(OrderSum::reconciled));
        transcript.line("  refused     " + sums.refused());
        transcript.line("  under way   " + sums.underWay());
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
