package id.rewang.catalog.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Loads villages, classes of business and banks from the files beside this class. */
@Component
class V0101__Official_lists extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        load(context.getConnection(), "INSERT INTO village (code, name) VALUES (?, ?)", "villages.tsv");
        load(context.getConnection(), "INSERT INTO business_class (code, title) VALUES (?, ?)", "kbli2020.tsv");
        load(context.getConnection(), "INSERT INTO bank (code, name) VALUES (?, ?)", "banks.tsv");
    }

    private static void load(Connection connection, String insert, String file) throws SQLException, IOException {
        try (InputStream in = V0101__Official_lists.class.getResourceAsStream(file);
                PreparedStatement row = connection.prepareStatement(insert)) {
            if (in == null) {
                throw new IOException(file + " is missing in the application");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                row.setString(1, line.substring(0, tab));
                row.setString(2, line.substring(tab + 1));
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
