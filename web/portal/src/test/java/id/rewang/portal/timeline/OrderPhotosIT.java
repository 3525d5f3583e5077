package id.rewang.portal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.portal.Browser;
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
class OrderPhotosIT {

    private static final String NAME = "cd".repeat(32);

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    private final UUID order = UUID.randomUUID();
    private final String photo = "/orders/" + order + "/photos/" + NAME;

    @BeforeEach
    void anOrderWithAPhoto() {
        services.forget();
        String accepted = SampleAnswers.order(services, order, "ACCEPTED", "", 7)
                .replace("\"number\":null", "\"number\":\"SP/1\",\"acceptedAt\":\"2026-11-01T01:00:00Z\"");
        services.answer("GET /v1/purchase-orders/" + order, accepted);
        for (String part : new String[] {"shipments", "handovers"}) {
            services.answer("GET /v1/purchase-orders/" + order + "/" + part, "{\"items\":[]}");
        }
        received("\"" + NAME + "\"");
    }

    private void received(String name) {
        services.answer("GET /v1/purchase-orders/" + order + "/goods-receipts", """
                {"items":[{"receiptId":"%s","shipmentId":"%s","checkedBy":{"name":"Dewi Contoh","role":"goods_receiver"},
                  "receivedAt":"2026-11-05T01:00:00Z","lines":[{"lineNo":1,"accepted":36,"rejected":4,
                  "reason":"kemasan \\"rusak\\"","photoSha256":%s,"handoverId":null}]}]}""".formatted(
                        UUID.randomUUID(), UUID.randomUUID(), name));
    }

    @Test
    void showsWhatWentBackAndWhyToWhoeverSeesTheOrder() {
        for (String role : new String[] {"goods_receiver", "seller", "commitment_officer", "auditor"}) {
            assertThat(browsers.of(role).open("/orders/" + order).html())
                    .contains("href=\"" + photo + "\"", "src=\"" + photo + "\"")
                    .contains("alt=\"Foto Kudapan kotak isi 3, dikembalikan: kemasan &quot;rusak&quot;\"")
                    .contains("Foto pemeriksaan barang", "Dewi Contoh");
        }
    }

    @Test
    void saysNothingOfPhotosWhereThereAreNone() {
        received("null");
        assertThat(browsers.of("seller").open("/orders/" + order).html())
                .contains("SP/1")
                .doesNotContain("Foto");
    }

    @Test
    void passesThePictureOnAsProcurementGivesIt() {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, (byte) 0xFF, (byte) 0xD9};
        services.answer("GET /v1/purchase-orders/" + order + "/photos/" + NAME, "image/jpeg", picture);
        Browser seller = browsers.of("seller");
        Shown shown = seller.open(photo);
        assertThat(seller.download(photo)).isEqualTo(picture);
        assertThat(shown.header("Content-Type")).contains("image/jpeg");
        assertThat(shown.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.header("Content-Disposition")).contains("inline");
        assertThat(shown.header("Cache-Control")).contains("max-age=31536000, private, immutable");
    }

    @Test
    void showsNoPhotoToWhomProcurementDoesNot() {
        services.answer(
                "GET /v1/purchase-orders/" + order + "/photos/" + NAME,
                403,
                Services.problem(403, "not-yours", "It belongs to another seller."));
        assertThat(browsers.of("seller").open(photo).status()).isEqualTo(403);
        assertThat(browsers.of("operator").open(photo).status()).isEqualTo(403);
        assertThat(browsers.of("seller")
                        .open("/orders/" + order + "/photos/" + "0".repeat(64))
                        .status())
                .isEqualTo(404);
    }
}
