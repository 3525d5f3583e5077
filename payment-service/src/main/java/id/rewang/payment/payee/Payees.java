package id.rewang.payment.payee;

import id.rewang.payment.payee.Payee.FinalTax;
import id.rewang.payment.payee.Payee.PayeeAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Payees {

    private final JdbcClient client;

    Payees(JdbcClient client) {
        this.client = client;
    }

    /** Of those that the catalogue has told us of. */
    public Map<UUID, String> names(Collection<UUID> sellers) {
        Map<UUID, String> names = new HashMap<>();
        client.sql("SELECT seller_id, name FROM payee_copy WHERE seller_id = ANY(:ids) AND NOT erased")
                .param("ids", sellers.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("seller_id", UUID.class), row.getString("name"));
                });
        return names;
    }

    public Optional<Payee> find(UUID seller) {
        return client.sql("SELECT * FROM payee_copy WHERE seller_id = :id AND NOT erased")
                .param("id", seller)
                .query((row, at) -> read(row))
                .optional();
    }

    public void put(Payee payee) {
        FinalTax finalTax = payee.finalTax();
        PayeeAccount account = payee.account();
        client.sql("""
                INSERT INTO payee_copy VALUES (:id, :region, :name, :npwp, :vat, :certificate, :validTo, :bank, :number,
                                               :holder, :verified, false)
                ON CONFLICT (seller_id) DO UPDATE SET region = :region, name = :name, npwp = :npwp, vat_registered = :vat,
                    final_tax_certificate = :certificate, final_tax_valid_to = :validTo, bank_code = :bank,
                    account_number = :number, account_name = :holder, account_verified = :verified, erased = false
                """)
                .param("id", payee.sellerId())
                .param("region", payee.region())
                .param("name", payee.name())
                .param("npwp", payee.npwp())
                .param("vat", payee.vatRegistered())
                .param("certificate", finalTax == null ? null : finalTax.certificateNumber())
                .param("validTo", finalTax == null ? null : finalTax.validTo())
                .param("bank", account == null ? null : account.bankCode())
                .param("number", account == null ? null : account.number())
                .param("holder", account == null ? null : account.name())
                .param("verified", payee.verified())
                .update();
    }

    /** Forgets the person; what was paid stays with the payments. */
    public void erase(UUID seller) {
        client.sql("""
                UPDATE payee_copy SET name = '', npwp = NULL, final_tax_certificate = NULL, bank_code = NULL,
                       account_number = NULL, account_name = NULL, account_verified = false, erased = true
                 WHERE seller_id = :id
                """).param("id", seller).update();
    }

    private static Payee read(ResultSet row) throws SQLException {
        String certificate = row.getString("final_tax_certificate");
        String number = row.getString("account_number");
        return new Payee(
                row.getObject("seller_id", UUID.class),
                row.getString("region"),
                row.getString("name"),
                row.getString("npwp"),
                row.getBoolean("vat_registered"),
                certificate == null
                        ? null
                        : new FinalTax(certificate, row.getObject("final_tax_valid_to", LocalDate.class)),
                number == null
                        ? null
                        : new PayeeAccount(row.getString("bank_code"), number, row.getString("account_name")),
                row.getBoolean("account_verified"));
    }
}
