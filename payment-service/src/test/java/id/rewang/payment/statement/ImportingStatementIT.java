package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.ALREADY_IMPORTED;
import static id.rewang.payment.statement.StatementRefused.Reason.NOT_CONTIGUOUS;
import static id.rewang.payment.statement.StatementRefused.Reason.OVERLAPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import id.rewang.kit.money.Money;
import id.rewang.stack.postgres.Database;
import id.rewang.test.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ImportingStatementIT {

    private static final String HEADER =
            "Post Date,Effective Date,Account,Name,Description,Currency,Debit,Credit,Balance,Reference No\n";

    private static HikariDataSource source;
    private static BankStatements statements;
    private static ImportingStatement importing;
    private static TransactionTemplate transaction;

    private final UUID account = UUID.randomUUID();

    @BeforeAll
    static void open() {
        Database database = TestInfrastructure.postgres().createDatabase("statements");
        source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(6);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit", "classpath:db/migration")
                .load()
                .migrate();
        statements = new BankStatements(JdbcClient.create(source), new JdbcTemplate(source));
        importing = new ImportingStatement(statements, Clock.systemUTC());
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @AfterAll
    static void close() {
        source.close();
    }

    @Test
    void keepsAllThatTheBankSays() {
        BankStatement statement = take(HEADER
                        + row("02", "TRF KE KOPERASI", "-1250000.00", "8750000.00", "P01-1")
                        + row("02", "SETORAN TUNAI", "75000.50", "8825000.50", ""))
                .getFirst();

        assertThat(statements.find(statement.id())).contains(statement);
        assertThat(statement.opening()).isEqualTo(Money.rupiah(10_000_000));
        assertThat(statement.sequence()).isEqualTo(1);
        List<StatementLine> lines = statements.linesOf(statement.id());
        assertThat(lines)
                .extracting(
                        line -> line.parsed().amount().amount(),
                        line -> line.parsed().references().all())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("-1250000.00", List.of("P01-1")),
                        org.assertj.core.groups.Tuple.tuple("75000.50", List.of()));
        assertThat(statements.lines(List.of(lines.getLast().id()))).containsExactly(lines.getLast());
    }

    @Test
    void followsOnFromDayToDay() {
        take(HEADER + row("02", "A", "-1000.00", "9000.00", ""));
        take(HEADER + row("03", "B", "-1000.00", "8000.00", ""));

        assertThat(take(HEADER + row("05", "C", "500.00", "8500.00", ""))
                        .getFirst()
                        .sequence())
                .isEqualTo(3);
    }

    @Test
    void refusesTheSameFileTwice() {
        String file = HEADER + row("02", "A", "-1000.00", "9000.00", "");
        take(file);

        assertThat(refusal(file).reason()).isEqualTo(ALREADY_IMPORTED);
    }

    @Test
    void refusesAStatementThatSkipsOrRepeatsADay() {
        take(HEADER + row("02", "A", "-1000.00", "9000.00", ""));

        assertThat(refusal(HEADER + row("04", "C", "-1000.00", "7000.00", "")).reason())
                .isEqualTo(NOT_CONTIGUOUS);
        assertThat(refusal(HEADER + row("01", "C", "-1000.00", "8000.00", "")).reason())
                .isEqualTo(NOT_CONTIGUOUS);
    }

    @Test
    void recognisesTheLinesOfADayThatComesAgainInAnotherFile() {
        String in = row("02", "A", "1000.00", "11000.00", "");
        String out = row("02", "B", "-1000.00", "10000.00", "");
        take(HEADER + in + out);

        assertThat(refusal("Periode 02/03/2026\n\n" + HEADER + in + out)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(OVERLAPS);
            assertThat(refused.where()).startsWith("line ");
        });
    }

    @Test
    void takesEqualLinesOfOneDayForDifferentOnes() {
        String fees =
                row("02", "BIAYA ADM", "-2900.00", "7100.00", "") + row("02", "BIAYA ADM", "-2900.00", "4200.00", "");

        assertThat(take(HEADER + fees).getFirst().lines()).isEqualTo(2);
    }

    @Test
    void importsAFileOnceWhenManyTryAtTheSameTime() throws Exception {
        String file = HEADER + row("02", "A", "-1000.00", "9000.00", "");
        List<Callable<List<BankStatement>>> tries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tries.add(() -> take(file));
        }
        int imported = 0;
        try (var executor = Executors.newFixedThreadPool(5)) {
            for (Future<List<BankStatement>> attempt : executor.invokeAll(tries)) {
                try {
                    imported += attempt.get().size();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(StatementRefused.class);
                }
            }
        }
        assertThat(imported).isEqualTo(1);
    }

    @Test
    void importsNothingOfAFileWhoseSecondStatementDoesNotFollowOn() {
        String first = camt("S1", "2026-03-02", "100.00", "125.00", "25.00");
        String second = camt("S2", "2026-03-03", "126.00", "151.00", "25.00");
        String file = "<Document><BkToCstmrStmt>" + first + second + "</BkToCstmrStmt></Document>";

        assertThat(refusal(file).reason()).isEqualTo(NOT_CONTIGUOUS);
        assertThat(statements.lastOf(account)).isEmpty();
    }

    @Test
    void letsNobodyChangeWhatTheBankSaid() {
        take(HEADER + row("02", "A", "-1000.00", "9000.00", ""));
        JdbcTemplate jdbc = new JdbcTemplate(source);

        assertThatThrownBy(() -> jdbc.update("UPDATE statement_line SET amount_minor = 1"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("DELETE FROM bank_statement")).hasStackTraceContaining("append-only");
    }

    private List<BankStatement> take(String content) {
        StatementFile file = new StatementFile(content.getBytes(StandardCharsets.UTF_8));
        StatementImport wanted = new StatementImport(
                "35.73",
                account,
                file.statementsOf("0011000002", Money.IDR, null),
                file.hash(),
                "mutasi.csv",
                "198001012005011001");
        return Objects.requireNonNull(transaction.execute(status -> importing.importStatements(wanted)));
    }

    private StatementRefused refusal(String content) {
        return Objects.requireNonNull(catchThrowableOfType(StatementRefused.class, () -> take(content)));
    }

    private static String row(String day, String text, String amount, String balance, String reference) {
        boolean isDebit = amount.startsWith("-");
        return "%1$s/03/2026,%1$s/03/2026,0011000002,BENDAHARA,%2$s,IDR,%3$s,%4$s,%5$s,%6$s\n"
                .formatted(
                        day,
                        text,
                        isDebit ? amount.substring(1) : "0.00",
                        isDebit ? "0.00" : amount,
                        balance,
                        reference);
    }

    private static String camt(String id, String day, String opening, String closing, String credit) {
        return """
                <Stmt><Id>%s</Id><Acct><Id><Othr><Id>0011000002</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>%5$s</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">%3$s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>%5$s</Dt></Dt></Bal>
                <Ntry><Amt Ccy="IDR">%4$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>%5$s</Dt></BookgDt></Ntry>
                </Stmt>""".formatted(id, opening, closing, credit, day);
    }
}
