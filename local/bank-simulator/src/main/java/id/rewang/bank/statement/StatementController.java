package id.rewang.bank.statement;

import id.rewang.bank.BankSettings;
import id.rewang.bank.book.Bank;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements of closed days, to download. */
@RestController
class StatementController {

    private final Bank bank;
    private final BankSettings settings;

    StatementController(Bank bank, BankSettings settings) {
        this.bank = bank;
        this.settings = settings;
    }

    @GetMapping("/statements/{accountNo}/{date}")
    ResponseEntity<byte[]> statement(
            @PathVariable String accountNo,
            @PathVariable LocalDate date,
            @RequestParam(defaultValue = "camt.053.001.08") String format) {
        DayStatement statement = DayStatement.of(bank, accountNo, date);
        return switch (format) {
            case "camt.053.001.08" ->
                file(statement, "xml", "application/xml", Camt053.write(statement, Camt053.Version.V08, settings));
            case "camt.053.001.02" ->
                file(statement, "xml", "application/xml", Camt053.write(statement, Camt053.Version.V02, settings));
            case "csv" -> file(statement, "csv", "text/csv;charset=UTF-8", RegionalColumns.csv(statement));
            case "xlsx" ->
                file(
                        statement,
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        RegionalColumns.xlsx(statement));
            default ->
                throw new IllegalArgumentException(
                        "format is camt.053.001.08, camt.053.001.02, csv or xlsx, not " + format);
        };
    }

    private static ResponseEntity<byte[]> file(
            DayStatement statement, String extension, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + statement.id() + "." + extension + "\"")
                .body(content);
    }
}
