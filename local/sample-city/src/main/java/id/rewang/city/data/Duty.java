package id.rewang.city.data;

/** The duties of a department's officials, each held by one person in the sample. */
public enum Duty {
    PP("PP", "procurement_officer"),
    PPK("PPK", "commitment_officer"),
    PA("PA", "budget_authority"),
    RECEIVER("Penerima Barang", "goods_receiver"),
    PPTK("PPTK", "technical_officer"),
    VERIFIER("PPK-SKPD", "finance_verifier"),
    TREASURER("Bendahara", "treasurer");

    private final String title;
    private final String role;

    Duty(String title, String role) {
        this.title = title;
        this.role = role;
    }

    public String title() {
        return title;
    }

    public String role() {
        return role;
    }
}
