package id.rewang.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.rewang.stack.process.Account;
import id.rewang.stack.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {

    @TempDir
    Path directory;

    @Test
    void committedDataIsDurableAndSurvivesAKill() throws Exception {
        try (LocalPostgres postgres = start()) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            Database city = postgres.createDatabase("city", "one");
            execute(city, "create table kept (id int)", "insert into kept values (7)");

            postgres.kill();
            assertThatThrownBy(city::connect).isInstanceOf(SQLException.class);
            postgres.restart();

            assertThat(query(city, "select id from kept")).isEqualTo("7");
        }
    }

    @Test
    void aRoleEntersOnlyItsOwnDatabaseAndOnlyWithItsPassword() throws Exception {
        try (LocalPostgres postgres = start()) {
            Database mine = postgres.createDatabase("mine", "one");
            Database yours = postgres.createDatabase("yours", "two");

            assertThat(query(mine, "select current_user")).isEqualTo("mine");
            assertRefused(new Database(yours.url(), "mine", "one"));
            assertRefused(new Database(postgres.superuser().url(), "mine", "one"));
            assertRefused(new Database(mine.url(), "mine", "two"));
            assertThat(setting(postgres, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(query(
                            postgres.superuser(),
                            "select count(*) from pg_authid where rolpassword not like 'SCRAM-SHA-256$%'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void stopsThePostmasterThatAKilledRunLeftBehind() throws Exception {
        LocalPostgres survivor = start();
        Database city = survivor.createDatabase("city", "one");
        execute(city, "create table kept (id int)");
        long old = survivor.pid();

        try (LocalPostgres next = start()) {
            assertThat(ProcessHandle.of(old)).isEmpty();
            assertThat(next.pid()).isNotEqualTo(old);
            Database found = next.createDatabase("city", "changed");
            assertThat(query(found, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void aFrozenServerAnswersAgainWhenThawed() throws Exception {
        try (LocalPostgres postgres = start()) {
            postgres.freeze();
            assertThat(Files.readString(Path.of("/proc", Long.toString(postgres.pid()), "status")))
                    .contains("State:\tT");
            postgres.thaw();
            assertThat(query(postgres.superuser(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void keepsItsPasswordToItsOwnerAndItsDataToAnUnprivilegedAccount() throws Exception {
        try (LocalPostgres postgres = start()) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("postgres/superuser.password"))))
                    .isEqualTo("rw-------");
            Object owner = Files.getAttribute(Path.of("/proc", Long.toString(postgres.pid())), "unix:uid");
            assertThat(owner).isNotEqualTo(0);
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keepsItsDataWhereItsAccountCanGo() throws Exception {
        assumeThat(Account.isRoot()).as("only root runs it as somebody else").isTrue();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Path home = directory.resolve("postgres");
        Path data;
        try (LocalPostgres postgres = LocalPostgres.start(home, Ports.free())) {
            assertThat(query(postgres.superuser(), "select 1")).isEqualTo("1");
            data = Files.readSymbolicLink(home.resolve("data"));
        }

        LocalPostgres.delete(home);

        assertThat(data).doesNotExist();
        assertThat(home).doesNotExist();
    }

    private LocalPostgres start() throws Exception {
        if (Account.isRoot()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return LocalPostgres.start(directory.resolve("postgres"), Ports.free());
    }

    private static void assertRefused(Database database) {
        assertThatThrownBy(database::connect)
                .isInstanceOf(SQLException.class)
                .extracting(refusal -> ((SQLException) refusal).getSQLState())
                .isIn("42501", "28P01");
    }

    private static String setting(LocalPostgres postgres, String name) throws SQLException {
        return query(postgres.superuser(), "show " + name);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
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
