package id.rewang.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
import id.rewang.portal.Browser.Shown;
import id.rewang.portal.Browsers;
import id.rewang.portal.SampleAnswers;
import id.rewang.portal.Services;
import id.rewang.portal.WholePortal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void countsHonestlyAndShowsAllThatWaitsHoweverMuchItIs() {
        List<UUID> drafts = Stream.generate(UUID::randomUUID).limit(205).toList();
        services.answer(
                "GET /v1/purchase-orders?state=DRAFT&limit=200", page(drafts.subList(0, 200), "DRAFT", "\"more\""));
        services.answer(
                "GET /v1/purchase-orders?state=DRAFT&limit=200&cursor=more",
                page(drafts.subList(200, 205), "DRAFT", "null"));
        Browser officer = browsers.of("procurement_officer");

        assertThat(officer.open("/").html())
                .contains(">99+<", "Lebih dari 99 hal menunggu Anda.", "/orders/" + drafts.getFirst());
        assertThat(officer.open("/worklists/drafts").html())
                .contains("/orders/" + drafts.getFirst(), "/orders/" + drafts.get(99), "page=2")
                .doesNotContain("/orders/" + drafts.get(100), "Sebelumnya");
        assertThat(officer.open("/worklists/drafts?page=3").html())
                .contains("/orders/" + drafts.get(200), "/orders/" + drafts.getLast(), "page=2")
                .doesNotContain("page=4", "Berikutnya");
        assertThat(officer.open("/worklists/drafts?page=4").html()).contains("Tidak ada lagi sesudah ini.");
        assertThat(officer.open("/worklists/drafts?page=0").status()).isEqualTo(404);
        assertThat(officer.open("/worklists/drafts?page=21").status()).isEqualTo(404);
        assertThat(officer.open("/worklists/drafts?page=dua").status()).isEqualTo(400);
    }

    @Test
    void showsFirstWhatIsNeededSoonestHoweverManyWaitLonger() {
        List<UUID> orders = Stream.generate(UUID::randomUUID).limit(201).toList();
        services.answer(
                "GET /v1/purchase-orders?state=AWAITING_APPROVAL&limit=200",
                page(orders.subList(0, 200), "AWAITING_APPROVAL", "\"more\""));
        services.answer(
                "GET /v1/purchase-orders?state=AWAITING_APPROVAL&limit=200&cursor=more",
                page(orders.subList(200, 201), "AWAITING_APPROVAL", "null").replace("2026-11-05", "2026-11-01"));
        Browser approver = browsers.of("commitment_officer");

        assertThat(approver.open("/").html()).contains("/orders/" + orders.getLast(), "/orders/" + orders.getFirst());
        assertThat(approver.open("/approvals").html()).contains("/orders/" + orders.getLast());
    }

    private String page(List<UUID> orders, String state, String next) {
        return orders.stream()
                .map(order -> SampleAnswers.order(services, order, state, "", 1))
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
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
