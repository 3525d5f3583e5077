package id.rewang.city.people;

/** What may wait for somebody, in words for the transcript and for those who sign in. */
public enum Task {
    DRAFTS("draft to submit", "drafts to submit", "konsep untuk diajukan"),
    TO_DECIDE("order to decide", "orders to decide", "pesanan untuk diputuskan"),
    TO_DRAW_UP("BAST to draw up", "BAST to draw up", "BAST untuk disusun"),
    TO_SIGN("BAST to be signed", "BAST to be signed", "BAST menunggu tanda tangan"),
    TO_CHECK("delivery to check", "deliveries to check", "kiriman untuk diperiksa"),
    TO_AUTHORISE("payment request to authorise", "payment requests to authorise", "pembayaran untuk disetujui"),
    TO_ASK_FOR("bill to ask payment for", "bills to ask payment for", "tagihan untuk diajukan pembayarannya"),
    TO_VERIFY("SPP to verify", "SPP to verify", "SPP untuk diverifikasi"),
    TO_PAY("payment to make", "payments to make", "pembayaran untuk diperintahkan"),
    RETURNED("returned payment", "returned payments", "pembayaran dikembalikan bank"),
    TO_EXPLAIN("statement line to explain", "statement lines to explain", "baris rekening koran untuk dijelaskan"),
    TO_ANSWER("order to answer", "orders to answer", "surat pesanan untuk dijawab"),
    TO_DELIVER("order to deliver", "orders to deliver", "pesanan untuk dikirim"),
    TO_PAY_BY_SP2D("SPP to pay by SP2D", "SPP to pay by SP2D", "SPP menunggu SP2D"),
    PARKED("parked key", "parked keys", "kunci peristiwa tertahan");

    private final String one;
    private final String many;
    private final String indonesian;

    Task(String one, String many, String indonesian) {
        this.one = one;
        this.many = many;
        this.indonesian = indonesian;
    }

    String english(int count) {
        return count + " " + (count == 1 ? one : many);
    }

    String indonesian(int count) {
        return count + " " + indonesian;
    }
}
