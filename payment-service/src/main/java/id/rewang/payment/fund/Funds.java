package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.order.PaymentMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Funds {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Funds(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    public List<Fund> of(Collection<UUID> departments) {
        return jdbc.query(
                "SELECT * FROM department_fund WHERE department_id = ANY (?) ORDER BY department_id, method",
                (row, at) -> fund(row),
                (Object) departments.toArray(UUID[]::new));
    }

    public Optional<Fund> find(UUID department, PaymentMethod method) {
        return of(List.of(department)).stream()
                .filter(fund -> fund.method() == method)
                .findFirst();
    }

    public void insert(Fund fund) {
        client.sql("""
                INSERT INTO department_fund (department_id, method, region, limit_minor, currency, bank_account_id, card_issuer)
                VALUES (:department, :method, :region, :limit, 'IDR', :account, :issuer)
                """)
                .param("department", fund.departmentId())
                .param("method", fund.method().name())
                .param("region", fund.region())
                .param("limit", minor(fund.limit()))
                .param("account", fund.bankAccountId())
                .param("issuer", fund.cardIssuer())
                .update();
    }

    public void update(Fund fund) {
        client.sql("""
                UPDATE department_fund SET limit_minor = :limit, bank_account_id = :account, card_issuer = :issuer,
                       version = :version WHERE department_id = :department AND method = :method
                """)
                .param("limit", minor(fund.limit()))
                .param("account", fund.bankAccountId())
                .param("issuer", fund.cardIssuer())
                .param("version", fund.version())
                .param("department", fund.departmentId())
                .param("method", fund.method().name())
                .update();
    }

    /** Serialises changes of a department's funds, whether a row is there already or not. */
    public void lock(UUID department) {
        client.sql("SELECT pg_advisory_xact_lock(hashtextextended('fund/' || :department, 0))::text")
                .param("department", department.toString())
                .query(String.class)
                .single();
    }

    public List<Spd> spdOf(Collection<UUID> departments) {
        return jdbc.query(
                "SELECT * FROM spd WHERE department_id = ANY (?) ORDER BY department_id, valid_from, number",
                (row, at) -> new Spd(
                        Rows.uuid(row, "department_id"),
                        row.getString("number"),
                        row.getString("region"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        Rows.money(row, "amount_minor"),
                        row.getLong("version")),
                (Object) departments.toArray(UUID[]::new));
    }

    public void put(Spd spd) {
        client.sql("""
                INSERT INTO spd (department_id, number, region, valid_from, valid_to, amount_minor, currency, version)
                VALUES (:department, :number, :region, :from, :to, :amount, 'IDR', :version)
                ON CONFLICT (department_id, number) DO UPDATE SET amount_minor = :amount, version = :version
                """)
                .param("department", spd.departmentId())
                .param("number", spd.number())
                .param("region", spd.region())
                .param("from", spd.from())
                .param("to", spd.to())
                .param("amount", spd.amount().minor())
                .param("version", spd.version())
                .update();
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static Fund fund(ResultSet row) throws SQLException {
        long limit = row.getLong("limit_minor");
        Money money = row.wasNull() ? null : new Money(limit, Currency.getInstance(row.getString("currency")));
        return new Fund(
                Rows.uuid(row, "department_id"),
                PaymentMethod.valueOf(row.getString("method")),
                row.getString("region"),
                money,
                Rows.uuidOrNull(row, "bank_account_id"),
                row.getString("card_issuer"),
                row.getLong("version"));
    }
}
