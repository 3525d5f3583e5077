package id.rewang.portal.operating;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browsers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import id.rewang.portal.paying.SamplePayments;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class OperatingIT {

    private static final String REDRIVE = "/operations/payment/redrive";
    private static final String NOTE = "/operations/payment/note";

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private Browser operator;

    @BeforeEach
    void aParkedKey() {
        services.forget();
        operator = browsers.of("operator");
        measured("rewang.outbox.depth", "3.0");
        measured("rewang.outbox.oldest.age", "12.0");
        measured("rewang.inbox.lag", "0.0");
        measured("rewang.inbox.unreadable.records", "\"NaN\"");
        services.answer("GET /ops/dead-letters", SamplePayments.page("""
                {"consumer":"payment-orders","topic":"procurement.order.events","key":"k-7","reason":"POISON",
                 "error":"amount is negative","eventId":"e-1","eventType":"procurement.OrderIssued.v1","sequence":4,
                 "waiting":2,"attempts":3,"parkedAt":"2026-10-30T01:00:00Z",
                 "note":{"text":"penjual menghitung ulang","by":"Operator Contoh","at":"2026-10-30T02:00:00Z"}}"""));
    }

    private void measured(String metric, String value) {
        services.answer(
                "GET /actuator/metrics/" + metric,
                "{\"name\":\"" + metric + "\",\"measurements\":[{\"statistic\":\"VALUE\",\"value\":" + value + "}]}");
    }

    @Test
    void showsHowFarEachServiceIsAndWhatIsParked() {
        assertThat(operator.open("/operations").html())
                .contains("Katalog", "Pengadaan", "Pembayaran", "12 detik", "<dd>0</dd>", "<dd>–</dd>")
                .contains("procurement.OrderIssued.v1", "amount is negative", "gagal diterapkan")
                .contains("Dicatat Operator Contoh", "penjual menghitung ulang");
        assertThat(operator.open("/operations", "Cookie", operator.cookie() + "; rewang-language=en")
                        .html())
                .contains("2 events wait, tried 3 times");
        assertThat(services.asked("GET", "/ops/dead-letters"))
                .extracting(asked -> asked.header("Authorization"))
                .contains("Bearer token-for-catalog", "Bearer token-for-procurement", "Bearer token-for-payment");
    }

    @Test
    void saysWhichServiceIsSilent() {
        services.answer("GET /ops/dead-letters", 500, "broken");
        assertThat(operator.open("/operations").html()).contains("Layanan ini sedang tidak menjawab.");
    }

    @Test
    void redrivesAfterAskingOnceMore() {
        assertThat(operator.open(REDRIVE + "?consumer=payment-orders&key=k-7").html())
                .contains("Ya, jalankan lagi", "value=\"k-7\"");
        services.answer(
                "POST /ops/dead-letters/payment-orders/k-7/redrive",
                "{\"applied\":1,\"waiting\":1,\"error\":\"amount is negative\"}");
        assertThat(operator.post(REDRIVE, Map.of("_key", "k", "consumer", "payment-orders", "key", "k-7"))
                        .html())
                .contains("1 peristiwa diterapkan, 1 masih menunggu.", "amount is negative", "Simpan catatan");
        assertThat(operator.open("/operations/nosuch/redrive?consumer=a&key=b").status())
                .isEqualTo(404);
    }

    @Test
    void notesWhoLooksAfterAParkedKey() {
        assertThat(operator.post(NOTE, Map.of("_key", "k", "consumer", "payment-orders", "key", "k-7", "note", " "))
                        .html())
                .contains("Wajib diisi");
        services.answer(
                "PUT /ops/dead-letters/payment-orders/k-7/note",
                "{\"text\":\"saya\",\"by\":\"Operator Contoh\",\"at\":\"2026-10-30T02:00:00Z\"}");
        assertThat(operator.post(NOTE, Map.of("_key", "k", "consumer", "payment-orders", "key", "k-7", "note", "saya"))
                        .html())
                .contains("Dicatat Operator Contoh", ": saya");
        assertThat(services.asked("PUT", "/ops/dead-letters/payment-orders/k-7/note"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"note\":\"saya\""));
    }

    @Test
    void saysWhenTheKeyDoesNotWaitAnyMore() {
        assertThat(operator.post(REDRIVE, Map.of("_key", "k", "consumer", "payment-orders", "key", "gone"))
                        .html())
                .contains("Tidak ditemukan.");
    }

    @Test
    void theWorklistNamesTheServiceThatWaits() {
        assertThat(operator.open("/").html())
                .contains("Peristiwa tertahan", "/operations/payment/dead-letters", "payment-orders / k-7");
    }
}
