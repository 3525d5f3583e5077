package id.rewang.portal.setup;

import id.rewang.portal.security.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checked files by person and step: one each, for a day. */
@Component
class SetupFiles {

    private static final Logger log = LoggerFactory.getLogger(SetupFiles.class);
    private static final TypeReference<List<FilledRow>> ROWS = new TypeReference<>() {};
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SetupFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Replaces the person's file of that step. */
    @Transactional
    void keep(Person person, String step, String name, List<FilledRow> rows, CheckReport report) {
        forget(person, step);
        jdbc.sql("""
                        INSERT INTO setup_file (id, person, step, name, rows, report)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(
                        UUID.randomUUID(),
                        person.subject(),
                        step,
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        json.writeValueAsString(rows),
                        json.writeValueAsString(report))
                .update();
    }

    Optional<SetupFile> find(Person person, String step) {
        return jdbc.sql("""
                        SELECT * FROM setup_file
                        WHERE person = ? AND step = ? AND uploaded_at > now() - interval '1 day'""").params(person.subject(), step).query(this::read).optional();
    }

    void forget(Person person, String step) {
        jdbc.sql("DELETE FROM setup_file WHERE person = ? AND step = ?")
                .params(person.subject(), step)
                .update();
    }

    /** Two requests that apply the same row find the same; the first one's outcome stays. */
    void note(SetupFile file, int place, Outcome outcome) {
        jdbc.sql("""
                        INSERT INTO setup_outcome (file, place, kind, code, detail)
                        SELECT id, ?, ?, ?, ? FROM setup_file WHERE id = ?
                        ON CONFLICT DO NOTHING""")
                .params(place, outcome.kind().name(), outcome.code(), outcome.detail(), file.id())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void forgetOld() {
        try {
            jdbc.sql("DELETE FROM setup_file WHERE uploaded_at < now() - interval '1 day'")
                    .update();
        } catch (DataAccessException e) {
            log.warn("old setup files stay for now: {}", e.toString());
        }
    }

    private SetupFile read(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SetupFile(
                id,
                row.getString("step"),
                row.getString("name"),
                json.readValue(row.getString("rows"), ROWS),
                json.readValue(row.getString("report"), CheckReport.class),
                outcomes(id),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private Map<Integer, Outcome> outcomes(UUID file) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        jdbc.sql("SELECT * FROM setup_outcome WHERE file = ?").param(file).query(row -> {
            outcomes.put(
                    row.getInt("place"),
                    new Outcome(
                            Outcome.Kind.valueOf(row.getString("kind")),
                            row.getString("code"),
                            row.getString("detail")));
        });
        return outcomes;
    }
}
