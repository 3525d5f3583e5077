package id.rewang.payment.ledger;

import id.rewang.kit.money.Money;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts transfers, a batch in one database call. Call it after the aggregates are locked and before the outbox: accounts come
 * late in the order of locks. Who posts more than once in a transaction locks all the accounts first ({@link #lock}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    /** Transfers that one call takes. */
    public static final int MAXIMUM_BATCH = 20_000;

    /** PostgreSQL's order of UUIDs, which is not Java's. */
    private static final Comparator<UUID> DATABASE_ORDER = Comparator.comparing(UUID::toString);

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Posts each transfer on its own, in the order given: one that is refused does not hinder the others.
     *
     * @return a result for each transfer, in the same order
     */
    public List<Result> post(List<Transfer> transfers, Instant occurredAt) {
        if (transfers.isEmpty()) {
            return List.of();
        }
        if (transfers.size() > MAXIMUM_BATCH) {
            throw new IllegalArgumentException(transfers.size() + " transfers in one batch");
        }
        Map<UUID, Transfer> distinct = new LinkedHashMap<>();
        for (Transfer transfer : transfers) {
            Transfer twin = distinct.putIfAbsent(transfer.id(), transfer);
            if (twin != null && !twin.equals(transfer)) {
                throw new IllegalArgumentException("two different transfers of one id: " + twin + ", " + transfer);
            }
        }
        List<Transfer> batch = List.copyOf(distinct.values());
        List<Result> results = call(batch, occurredAt);
        Map<UUID, Result> byId = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            byId.put(batch.get(i).id(), results.get(i));
        }
        return transfers.stream()
                .map(t -> byId.getOrDefault(t.id(), Result.EXISTS))
                .toList();
    }

    /**
     * Posts all of them or fails.
     *
     * @throws TransferRefused for the first that was not booked
     */
    public void postAll(List<Transfer> transfers, Instant occurredAt) {
        List<Result> results = post(transfers, occurredAt);
        for (int i = 0; i < transfers.size(); i++) {
            if (!results.get(i).booked()) {
                throw new TransferRefused(transfers.get(i), results.get(i));
            }
        }
    }

    /** Locks the accounts that exist in the order in which {@link #post} does: limited ones first, then by id. */
    public void lock(Collection<Account> accounts) {
        UUID[] ids = accounts.stream().map(Account::id).distinct().toArray(UUID[]::new);
        jdbc.query(
                "SELECT id FROM ledger_account WHERE id = ANY (?) ORDER BY limit_kind = 'NONE', id FOR NO KEY UPDATE",
                row -> {},
                (Object) ids);
    }

    /** What a limited account still allows: for a fund, what is neither spent nor held. Zero when it does not exist. */
    public Money available(Account account) {
        return balances(List.of(account))
                .getOrDefault(account.id(), Balance.NOTHING)
                .available(account.limit());
    }

    public Map<UUID, Balance> balances(Collection<Account> accounts) {
        UUID[] ids = accounts.stream().map(Account::id).distinct().toArray(UUID[]::new);
        Map<UUID, Balance> balances = new HashMap<>();
        jdbc.query(
                "SELECT id, debits_pending, debits_posted, credits_pending, credits_posted FROM ledger_account"
                        + " WHERE id = ANY (?)",
                row -> {
                    balances.put(
                            row.getObject(1, UUID.class),
                            new Balance(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                },
                (Object) ids);
        return balances;
    }

    private List<Result> call(List<Transfer> batch, Instant occurredAt) {
        TreeMap<UUID, Account> accounts = new TreeMap<>(DATABASE_ORDER);
        for (Transfer transfer : batch) {
            accounts.put(transfer.debit().id(), transfer.debit());
            accounts.put(transfer.credit().id(), transfer.credit());
        }
        Map<UUID, Integer> positions = new HashMap<>();
        accounts.keySet().forEach(id -> positions.put(id, positions.size() + 1));
        List<Result> results = jdbc.execute((ConnectionCallback<List<Result>>) connection -> {
            try (PreparedStatement call =
                    connection.prepareStatement("SELECT post_transfers(?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?)")) {
                Arguments arguments = new Arguments(connection, call);
                List<Account> chart = List.copyOf(accounts.values());
                arguments.add("uuid", chart, Account::id);
                arguments.add("text", chart, Account::code);
                arguments.add("text", chart, Account::region);
                arguments.add("text", chart, account -> account.currency().getCurrencyCode());
                arguments.add("text", chart, account -> account.kind().name());
                arguments.add("text", chart, account -> account.limit().name());
                arguments.add("uuid", batch, Transfer::id);
                arguments.add("text", batch, transfer -> transfer.kind().name());
                arguments.add(
                        "int4",
                        batch,
                        transfer -> positions.get(transfer.debit().id()));
                arguments.add(
                        "int4",
                        batch,
                        transfer -> positions.get(transfer.credit().id()));
                arguments.add("int8", batch, transfer -> transfer.amount().minor());
                arguments.add("uuid", batch, Transfer::pendingId);
                arguments.add("text", batch, Transfer::code);
                arguments.add("uuid", batch, Transfer::orderId);
                call.setObject(15, OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
                return results(call);
            }
        });
        return results == null ? List.of() : results;
    }

    private static List<Result> results(PreparedStatement call) throws SQLException {
        try (ResultSet answer = call.executeQuery()) {
            answer.next();
            List<Result> results = new ArrayList<>();
            for (String result : (String[]) answer.getArray(1).getArray()) {
                results.add(Result.valueOf(result));
            }
            return results;
        }
    }

    private static final class Arguments {

        private final Connection connection;
        private final PreparedStatement call;
        private int next = 1;

        Arguments(Connection connection, PreparedStatement call) {
            this.connection = connection;
            this.call = call;
        }

        <T> void add(String type, List<T> rows, Function<T, @Nullable Object> column) throws SQLException {
            Array array =
                    connection.createArrayOf(type, rows.stream().map(column).toArray());
            call.setArray(next++, array);
        }
    }
}
