package id.rewang.identity.user;

import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All users. */
@Repository
public class Users {

    private final JdbcClient db;

    Users(JdbcClient db) {
        this.db = db;
    }

    public Optional<User> find(String subject) {
        return db.sql("SELECT * FROM person WHERE subject = ?")
                .param(subject)
                .query(Users::read)
                .optional();
    }

    /** One that may sign in. */
    public Optional<User> findActive(String subject) {
        return find(subject).filter(User::isActive);
    }

    /**
     * @throws ProblemException 404 when there is none in the region
     */
    public User get(String subject, String region) {
        return inRegion(find(subject), subject, region);
    }

    Optional<User> lock(String subject) {
        return db.sql("SELECT * FROM person WHERE subject = ? FOR UPDATE")
                .param(subject)
                .query(Users::read)
                .optional();
    }

    /**
     * @throws ProblemException 404 when there is none in the region
     */
    User lock(String subject, String region) {
        return inRegion(lock(subject), subject, region);
    }

    private static User inRegion(Optional<User> user, String subject, String region) {
        return user.filter(found -> found.region().equals(region))
                .orElseThrow(() -> ProblemException.notFound("user", subject));
    }

    /** Whether nobody is registered but, perhaps, somebody of this name who has never signed in. */
    boolean isEmptyBut(String subject) {
        return db.sql("SELECT NOT EXISTS (SELECT FROM person WHERE subject <> ? OR password IS NOT NULL)")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    /**
     * Up to {@link Paging#fetch()} users of the region by subject.
     *
     * @param words part of the name of person or account, in any case; {@code null} for all
     * @param role  only those who have it; {@code null} for all
     */
    public List<User> list(String region, @Nullable String words, @Nullable String role, Paging paging) {
        return db.sql("""
            SELECT * FROM person
            WHERE region = :region AND subject > :after
                AND (:words::text IS NULL OR position(lower(:words) IN lower(name || ' ' || subject)) > 0)
                AND (:role::text IS NULL OR :role = ANY (roles))
            ORDER BY subject LIMIT :limit\
            """)
                .param("region", region)
                .param("after", Objects.requireNonNullElse(paging.after(List::getFirst), ""))
                .param("words", words, Types.VARCHAR)
                .param("role", role, Types.VARCHAR)
                .param("limit", paging.fetch())
                .query(Users::read)
                .list();
    }

    /** The active accounts that a person with this civil servant's number has in the region. */
    public List<User> activeOfPerson(String nip, String region) {
        return db.sql("""
            SELECT * FROM person WHERE nip = ? AND region = ? AND disabled_at IS NULL ORDER BY subject LIMIT 100\
            """).params(nip, region).query(Users::read).list();
    }

    /** The other active accounts of the person with this civil servant's number; none is added meanwhile. */
    List<User> othersOfPerson(String nip, String subject) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(nip)
                .query()
                .singleRow();
        return db.sql("SELECT * FROM person WHERE nip = ? AND subject <> ? AND disabled_at IS NULL LIMIT 100")
                .params(nip, subject)
                .query(Users::read)
                .list();
    }

    /**
     * Sample people by their first role, those with waiting work first.
     *
     * @param perRole how many of a role at most
     */
    public List<User> samples(int perRole) {
        return db.sql("""
            SELECT * FROM (
                SELECT *, row_number() OVER (
                    PARTITION BY region, roles[1] ORDER BY waiting_work IS NULL, name, subject) AS place
                FROM person WHERE sample AND disabled_at IS NULL) ranked
            WHERE place <= ? ORDER BY place LIMIT 1000\
            """).param(perRole).query(Users::read).list();
    }

    /**
     * @return whether it was there for the taking; else a twin has just registered it
     */
    boolean add(User user) {
        return values(db.sql("""
            INSERT INTO person (subject, version, region, name, nip, roles, department_id, seller_id,
                valid_from, valid_to, sample, disabled_at)
            VALUES (:subject, :version, :region, :name, :nip, :roles, :department, :seller, :from, :to, :sample,
                :disabled)
            ON CONFLICT DO NOTHING\
            """), user).update() == 1;
    }

    void update(User user) {
        values(db.sql("""
            UPDATE person SET version = :version, region = :region, name = :name, nip = :nip, roles = :roles,
                department_id = :department, seller_id = :seller, valid_from = :from, valid_to = :to,
                sample = :sample, disabled_at = :disabled
            WHERE subject = :subject\
            """), user).update();
    }

    /** @param encoded {@code null} takes the password away */
    public void setPassword(String subject, @Nullable String encoded) {
        db.sql("UPDATE person SET password = :password, version = version + 1 WHERE subject = :subject")
                .param("password", encoded, Types.VARCHAR)
                .param("subject", subject)
                .update();
    }

    void setWaitingWork(String subject, String text) {
        db.sql("UPDATE person SET waiting_work = NULLIF(?, ''), version = version + 1 WHERE subject = ?")
                .params(text, subject)
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, User user) {
        return statement
                .param("subject", user.subject())
                .param("version", user.version())
                .param("region", user.region())
                .param("name", user.name())
                .param("nip", user.nip(), Types.VARCHAR)
                .param("roles", user.roles().toArray(String[]::new))
                .param("department", user.departmentId(), Types.OTHER)
                .param("seller", user.sellerId(), Types.OTHER)
                .param("from", user.term().from(), Types.DATE)
                .param("to", user.term().to(), Types.DATE)
                .param("sample", user.sample())
                .param("disabled", at(user.disabledAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static User read(ResultSet row, int n) throws SQLException {
        OffsetDateTime disabled = row.getObject("disabled_at", OffsetDateTime.class);
        return new User(
                row.getString("subject"),
                row.getLong("version"),
                row.getString("region"),
                row.getString("name"),
                row.getString("nip"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getObject("department_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                new Term(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("sample"),
                disabled == null ? null : disabled.toInstant(),
                row.getString("password"),
                row.getString("waiting_work"));
    }
}
