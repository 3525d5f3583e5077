package id.rewang.city.data;

import id.rewang.city.api.Rupiah;
import java.util.UUID;

/** A line of a department's DPA. */
public record BudgetLine(SampleDepartment department, String account, String accountName, Rupiah ceiling) {

    boolean isOf(SampleDepartment other, String otherAccount) {
        return department.key().equals(other.key()) && account.equals(otherAccount);
    }

    public UUID id() {
        return idOf(department, account);
    }

    public static UUID idOf(SampleDepartment department, String account) {
        return SampleId.of("budget-line", City.FISCAL_YEAR + "/" + department.key() + "/" + account);
    }
}
