package id.rewang.test;

import id.rewang.stack.postgres.Database;

/** The PostgreSQL of this test run. */
public interface TestPostgres extends Faults {

    /** Makes sure that a database of this name exists, with a role of its own. */
    Database createDatabase(String name);

    /** The maintenance database as its superuser. */
    Database superuser();
}
