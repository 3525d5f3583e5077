package id.rewang.city.data;

import id.rewang.city.api.BankApi;
import id.rewang.city.api.Person;
import id.rewang.city.api.Rupiah;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/**
 * A department: a real name with invented people, money and account.
 *
 * @param number        in the city's list of departments
 * @param code          as it stands in the numbers of its surat pesanan
 * @param upCash        uang persediaan that its treasurer holds
 * @param cardLimit     of the government credit card (KKPD)
 * @param spd           released for direct payment (LS) in the period
 * @param accountNumber of the treasurer at the regional bank
 * @param statement     in which format the bank delivers that account's statement
 * @param share         of the city's orders, as a weight
 * @param paysAfter     days from handover to payment in which it usually pays
 * @param inBulk        whether its treasurer pays by files of transfers rather than one by one
 */
public record SampleDepartment(
        Region region,
        String key,
        int number,
        String code,
        String name,
        Rupiah upCash,
        Rupiah cardLimit,
        Rupiah spd,
        String accountNumber,
        BankApi.Format statement,
        int share,
        int paysAfter,
        boolean inBulk) {

    static SampleDepartment of(CSVRecord row, Region region, String name) {
        return new SampleDepartment(
                region,
                row.get("key"),
                Integer.parseInt(row.get("no")),
                row.get("code"),
                name,
                Rupiah.of(Long.parseLong(row.get("up_cash"))),
                Rupiah.of(Long.parseLong(row.get("kkpd_limit"))),
                Rupiah.of(Long.parseLong(row.get("spd"))),
                row.get("account_number"),
                BankApi.Format.valueOf(row.get("statement")),
                Integer.parseInt(row.get("share")),
                Integer.parseInt(row.get("pays_after")),
                row.get("transfers").equals("BULK"));
    }

    public UUID id() {
        return SampleId.of("department", key);
    }

    public UUID bankAccountId() {
        return SampleId.of("bank-account", key);
    }

    public Person official(Duty duty) {
        return new Person(
                duty.name().toLowerCase(Locale.ROOT) + "-" + key,
                nip(duty),
                duty.title() + " Contoh " + name + " (data contoh)",
                List.of(duty.role()),
                region.code(),
                id(),
                null);
    }

    private String nip(Duty duty) {
        return "190001011925011" + String.format(Locale.ROOT, "%02d%d", number, duty.ordinal());
    }
}
