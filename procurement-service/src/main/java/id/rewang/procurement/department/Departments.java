package id.rewang.procurement.department;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Departments {

    private static final RowMapper<Department> DEPARTMENT = (row, n) -> new Department(
            row.getObject("id", UUID.class),
            row.getLong("version"),
            row.getString("region"),
            row.getString("code"),
            row.getString("name"));

    private static final RowMapper<Official> OFFICIAL = (row, n) ->
            new Official(row.getString("nip"), row.getLong("version"), row.getString("name"), Arrays.asList((String[])
                    row.getArray("roles").getArray()));

    private final JdbcClient db;

    Departments(JdbcClient db) {
        this.db = db;
    }

    public Optional<Department> find(UUID id) {
        return db.sql("SELECT * FROM department WHERE id = ?")
                .param(id)
                .query(DEPARTMENT)
                .optional();
    }

    Optional<Department> lock(UUID id) {
        return db.sql("SELECT * FROM department WHERE id = ? FOR NO KEY UPDATE")
                .param(id)
                .query(DEPARTMENT)
                .optional();
    }

    /**
     * In order of their ids.
     *
     * @param after the last id of the page before
     */
    public List<Department> page(String region, @Nullable UUID after, int count) {
        return db.sql("""
                        SELECT * FROM department
                        WHERE region = :region AND (:after::uuid IS NULL OR id > :after::uuid)
                        ORDER BY id LIMIT :count""")
                .param("region", region)
                .param("after", after)
                .param("count", count)
                .query(DEPARTMENT)
                .list();
    }

    public List<Official> officials(UUID departmentId) {
        return db.sql("SELECT * FROM official WHERE department_id = ? ORDER BY nip LIMIT 1000")
                .param(departmentId)
                .query(OFFICIAL)
                .list();
    }

    Optional<Official> lockOfficial(UUID departmentId, String nip) {
        return db.sql("SELECT * FROM official WHERE department_id = ? AND nip = ? FOR NO KEY UPDATE")
                .params(departmentId, nip)
                .query(OFFICIAL)
                .optional();
    }

    boolean isCodeTaken(String region, String code, UUID byOtherThan) {
        return db.sql("SELECT EXISTS (SELECT FROM department WHERE region = ? AND code = ? AND id <> ?)")
                .params(region, code, byOtherThan)
                .query(Boolean.class)
                .single();
    }

    void put(Department department) {
        db.sql("""
                        INSERT INTO department (id, version, region, code, name) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE
                            SET version = excluded.version, code = excluded.code, name = excluded.name""")
                .params(
                        department.id(),
                        department.version(),
                        department.region(),
                        department.code(),
                        department.name())
                .update();
    }

    void put(UUID departmentId, Official official) {
        db.sql("""
                        INSERT INTO official (department_id, nip, version, name, roles) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (department_id, nip) DO UPDATE
                            SET version = excluded.version, name = excluded.name, roles = excluded.roles""")
                .params(
                        departmentId,
                        official.nip(),
                        official.version(),
                        official.name(),
                        official.roles().toArray(String[]::new))
                .update();
    }
}
