package id.rewang.portal.draft;

import id.rewang.portal.security.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each person is typing, by the name of the form. */
@Component
public class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    static final int MOST_A_PERSON = 100;
    static final int LONGEST = 60_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Replaces the draft of that form; the person's oldest goes when there are too many.
     *
     * @return false, and nothing is kept, when the form was sent meanwhile: what comes late, such as from another tab, would
     *         begin the next one with the key of a request that is done
     */
    public boolean keep(Person person, String form, Map<String, ?> fields) {
        int kept = jdbc.sql("""
                        INSERT INTO draft (person, form, fields) VALUES (?, ?, ?::jsonb)
                        ON CONFLICT (person, form) DO UPDATE SET fields = excluded.fields, updated_at = now()
                            WHERE draft.ended_key IS NULL
                               OR draft.ended_key IS DISTINCT FROM (excluded.fields -> '_key' ->> 0)""")
                .params(person.subject(), form, json.writeValueAsString(fields))
                .update();
        jdbc.sql("""
                        DELETE FROM draft WHERE person = ? AND form IN (
                            SELECT form FROM draft WHERE person = ? AND fields <> '{}'
                             ORDER BY updated_at DESC OFFSET ?)""").params(person.subject(), person.subject(), MOST_A_PERSON).update();
        return kept == 1;
    }

    public Optional<Map<String, List<String>>> find(Person person, String form) {
        return jdbc.sql("SELECT fields FROM draft WHERE person = ? AND form = ? AND fields <> '{}'")
                .params(person.subject(), form)
                .query(String.class)
                .optional()
                .map(fields -> json.readValue(fields, FIELDS));
    }

    /** It was sent. Its key is remembered, so that it stays forgotten. */
    public void forget(Person person, String form) {
        jdbc.sql("""
                        UPDATE draft SET fields = '{}', ended_key = coalesce(fields -> '_key' ->> 0, ended_key),
                            updated_at = now() WHERE person = ? AND form = ?""").params(person.subject(), form).update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    void forgetOld() {
        try {
            jdbc.sql("""
                            DELETE FROM draft WHERE updated_at < now() - interval '30 days'
                                OR fields = '{}' AND updated_at < now() - interval '2 days'""").update();
        } catch (DataAccessException e) {
            log.warn("old drafts stay for now: {}", e.toString());
        }
    }
}
