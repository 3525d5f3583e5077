package id.rewang.invariants;

/**
 * A query to one service's database whose first column {@code key} says what the row is about and whose second column
 * {@code value} what that service holds of it. At most one row a key.
 */
record Question(Service service, String sql) {

    /** In byte order, so that two databases' answers can be walked side by side whatever their collations. */
    String ordered() {
        return "select key, value from (" + sql + ") as question order by key collate \"C\"";
    }
}
