package id.rewang.city.people;

/** What may wait for somebody, in words for the transcript and for those who sign in. */
public enum Task {
    DRAFTS("drafts to submit", "konsep untuk diajukan"),
    TO_DECIDE("orders to decide", "pesanan untuk diputuskan"),
    TO_DRAW_UP("BAST to draw up", "BAST untuk disusun"),
    TO_SIGN("BAST to be signed", "BAST menunggu tanda tangan"),
    TO_CHECK("deliveries to check", "kiriman untuk diperiksa"),
    TO_AUTHORISE("payment requests to authorise", "pembayaran untuk disetujui"),
    TO_ASK_FOR("bills to ask payment for", "tagihan untuk diajukan pembayarannya"),
    TO_VERIFY("SPP to verify", "SPP untuk diverifikasi"),
    TO_PAY("payments to make", "pembayaran untuk diperintahkan"),
    RETURNED("returned payments", "pembayaran dikembalikan bank"),
    TO_EXPLAIN("statement lines to explain", "baris rekening koran untuk dijelaskan"),
    TO_ANSWER("orders to answer", "surat pesanan untuk dijawab"),
    TO_DELIVER("orders to deliver", "pesanan untuk dikirim"),
    TO_PAY_BY_SP2D("SPP to pay by SP2D", "SPP menunggu SP2D"),
    PARKED("parked keys", "kunci peristiwa tertahan");

    private final String english;
    private final String indonesian;

    Task(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    public String english() {
        return english;
    }

    public String indonesian() {
        return indonesian;
    }
}
