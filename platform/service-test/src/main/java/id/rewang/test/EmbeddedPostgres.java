package id.rewang.test;

import id.rewang.stack.postgres.Database;
import id.rewang.stack.postgres.LocalPostgres;
import id.rewang.stack.process.Ports;
import java.nio.file.Path;

/** The local stack's PostgreSQL. */
final class EmbeddedPostgres implements TestPostgres {

    private final LocalPostgres server;

    private EmbeddedPostgres(LocalPostgres server) {
        this.server = server;
    }

    static EmbeddedPostgres start() {
        Path directory = TestDirectory.create("postgres");
        LocalPostgres server = LocalPostgres.start(directory, Ports.free());
        TestDirectory.onExit(directory, server);
        return new EmbeddedPostgres(server);
    }

    @Override
    public Database createDatabase(String name) {
        return server.createDatabase(name, name);
    }

    @Override
    public Database superuser() {
        return server.superuser();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void restart() {
        server.restart();
    }

    @Override
    public void freeze() {
        server.freeze();
    }

    @Override
    public void thaw() {
        server.thaw();
    }
}
