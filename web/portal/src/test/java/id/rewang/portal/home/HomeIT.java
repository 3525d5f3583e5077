package id.rewang.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.SampleAnswers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class HomeIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    @BeforeEach
    void nothingIsKnown() {
        services.forget();
        services.answer("GET /v1/purchase-orders", "{\"items\":[],\"next\":null}");
    }

    @Test
    void saysWhatWaits() {
        UUID order = UUID.randomUUID();
        services.answer(
                "GET /v1/purchase-orders?state=DRAFT&limit=200",
                "{\"items\":[" + SampleAnswers.order(services, order, "DRAFT", "\"submission\"", 1)
                        + "],\"next\":null}");
        Shown page = browsers.of("procurement_officer").open("/");
        assertThat(page.html())
                .contains(
                        "Satu hal menunggu Anda.",
                        "Konsep yang belum diajukan",
                        "Kudapan kotak isi 3",
                        "Rp400.000",
                        "/orders/" + order);
    }

    @Test
    void saysWhenNothingWaits() {
        assertThat(browsers.of("procurement_officer").open("/").html())
                .contains("Tidak ada yang menunggu Anda saat ini.", "Tidak ada konsep.");
    }

    @Test
    void showsTheOtherListsWhenOneCannotBeRead() {
        services.answer("GET /v1/purchase-orders?state=DRAFT&limit=200", 500, "broken");
        Shown page = browsers.of("procurement_officer").open("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Daftar ini sedang tidak dapat dibaca.", "Semua pesanan lolos pemeriksaan.");
    }

    @Test
    void showsNobodyTheListOfAnotherRole() {
        assertThat(browsers.of("auditor").open("/worklists/drafts").status()).isEqualTo(404);
        assertThat(browsers.of("auditor").open("/").html()).doesNotContain("Konsep yang belum diajukan");
    }

    @Test
    void readsOneCardAnew() {
        Shown card = browsers.of("procurement_officer").open("/worklists/drafts/card", "HX-Request", "true");
        assertThat(card.html()).contains("id=\"title-drafts\"").doesNotContain("<html", "id=\"card-drafts\"");
    }

    @Test
    void listensForWhatHappens() {
        assertThat(browsers.of("procurement_officer").open("/").html())
                .contains("hx-ext=\"sse\"", "sse-connect=\"/live\"", "hx-trigger=\"sse:order\"");
        UUID order = UUID.randomUUID();
        SampleAnswers.order(services, order, "DRAFT", "\"submission\"", 1);
        assertThat(browsers.of("procurement_officer").open("/orders/" + order).html())
                .contains("sse-connect=\"/live?order=" + order + "\"");
        assertThat(browsers.stranger().open("/").html()).doesNotContain("sse-connect");
    }

    @Test
    void weighsLittleOnAPhone() {
        assertThat(browsers.of("procurement_officer").open("/").html().length()).isLessThan(20_000);
    }
}
