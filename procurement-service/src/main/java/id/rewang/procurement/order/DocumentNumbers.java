package id.rewang.procurement.order;

import id.rewang.procurement.department.Department;
import id.rewang.procurement.department.Departments;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of documents, without gaps per department, kind and year. The counter is locked until the commit. */
@Component
public class DocumentNumbers {

    /** Kinds of document; the name is the number's first part. */
    public enum Kind {
        /** Surat pesanan, the purchase order. */
        SP,
        /** Berita acara serah terima, the handover. */
        BAST
    }

    private final JdbcClient db;
    private final Departments departments;

    DocumentNumbers(JdbcClient db, Departments departments) {
        this.db = db;
        this.departments = departments;
    }

    /** The next one, such as {@code SP/DISKUMINDAG/2026/000017}. */
    public String next(Kind kind, UUID departmentId, LocalDate day) {
        String code = departments.find(departmentId).map(Department::code).orElseThrow();
        int nth = db.sql("""
                        INSERT INTO document_number AS n (department_id, kind, year, last) VALUES (?, ?, ?, 1)
                        ON CONFLICT (department_id, kind, year) DO UPDATE SET last = n.last + 1
                        RETURNING last""")
                .params(departmentId, kind.name(), day.getYear())
                .query(Integer.class)
                .single();
        return "%s/%s/%d/%06d".formatted(kind, code, day.getYear(), nth);
    }
}
