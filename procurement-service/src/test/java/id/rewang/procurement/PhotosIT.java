package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.procurement.photo.KeepingPhoto;
import id.rewang.procurement.photo.Picture;
import id.rewang.procurement.photo.SamplePictures;
import id.rewang.stack.token.Person;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotosIT extends ProcurementIT {

    @Test
    void keepsAPhotoOnceHoweverOftenItIsUploadedAndShowsIt() {
        String order = onItsWay();

        Api.Answer first =
                as(receiver).upload(photos(order), SamplePictures.jpeg(1)).expect(201);
        Api.Answer again =
                as(receiver).upload(photos(order), SamplePictures.jpeg(1)).expect(200);

        assertThat(first.text("mediaType")).isEqualTo("image/jpeg");
        assertThat(first.body().get("width").asInt()).isEqualTo(40);
        assertThat(again.text("sha256")).isEqualTo(first.text("sha256"));
        assertThat(kept(order)).isEqualTo(1);
        String address = first.response().headers().firstValue("Location").orElseThrow();
        assertThat(address).isEqualTo(photos(order) + "/" + first.text("sha256"));
        HttpResponse<byte[]> shown = as(receiver).download(address);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).hasSize(first.body().get("bytes").asInt());
        assertThat(shown.headers().map())
                .containsEntry("Content-Type", List.of("image/jpeg"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Disposition", List.of("inline"))
                .containsEntry("Cache-Control", List.of("max-age=31536000, private, immutable"));
    }

    @Test
    void keepsNothingOfWhereAndByWhomAPhotoWasTaken() {
        String order = onItsWay();
        for (byte[] file : List.of(SamplePictures.jpeg(2), SamplePictures.png(2), SamplePictures.webp())) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(SamplePictures.PLACE);
            String name = as(receiver).upload(photos(order), file).expect(201).text("sha256");
            byte[] shown = as(receiver).download(photos(order) + "/" + name).body();
            assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Contoh");
        }
    }

    @Test
    void answersARepeatedUploadWithTheFirstAnswer() {
        String order = onItsWay();
        String key = id();

        as(receiver).upload(photos(order), SamplePictures.png(3), key).expect(201);

        as(receiver).upload(photos(order), SamplePictures.png(3), key).expect(201);
        as(receiver).upload(photos(order), SamplePictures.png(4), key).refused(422, "idempotency-key-reused");
        assertThat(kept(order)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoPictureTooLargeOrABombAndKeepsNothing() {
        String order = onItsWay();

        Api.Answer text = as(receiver)
                .upload(photos(order), "data contoh".getBytes(StandardCharsets.UTF_8))
                .refused(422, "not-a-picture");
        assertThat(text.text("errors/0/field")).isEqualTo("file");
        as(receiver).upload(photos(order), new byte[0]).refused(422, "not-a-picture");
        as(receiver)
                .upload(photos(order), SamplePictures.heavy(Picture.MAX_BYTES))
                .refused(422, "photo-too-large");
        as(receiver)
                .upload(photos(order), SamplePictures.heavy(10 * 1024 * 1024))
                .refused(413, "body-too-large");
        as(receiver).upload(photos(order), SamplePictures.bomb(50_000, 50_000)).refused(422, "too-many-pixels");
        assertThat(kept(order)).isZero();
    }

    @Test
    void takesSoManyPhotosOfAnOrderAndNoMore() {
        String order = onItsWay();
        IntStream.range(0, KeepingPhoto.MAX_PER_ORDER)
                .forEach(n -> as(receiver)
                        .upload(photos(order), SamplePictures.png(n))
                        .expect(201));

        as(receiver).upload(photos(order), SamplePictures.png(1_000)).refused(422, "too-many-photos");
        as(receiver).upload(photos(order), SamplePictures.png(0)).expect(200);
        assertThat(kept(order)).isEqualTo(KeepingPhoto.MAX_PER_ORDER);
    }

    @Test
    void takesPhotosOfGoodsThatAreToBeCheckedOnly() {
        setUp(10_000_000);
        String order = accepted(1, 1);
        byte[] photo = SamplePictures.jpeg(5);

        as(receiver).upload(photos(order), photo).refused(409, "illegal-state");
        String shipment = sent(order, 1, 1);
        as(receiver).upload(photos(order), photo).expect(201);
        checked(order, shipment, 1, 1, 0);
        as(receiver).upload(photos(order), photo).expect(200);
        as(receiver).upload(photos(order), SamplePictures.jpeg(6)).refused(409, "illegal-state");
    }

    @Test
    void takesPhotosFromTheGoodsReceiverOfTheDepartmentOnly() {
        String order = onItsWay();
        byte[] photo = SamplePictures.jpeg(7);
        Person stranger = person("penerima lain", id(), null, "goods_receiver");
        Person foreigner =
                new Person("jauh", "Jauh", "198001012005019999", List.of("goods_receiver"), "35.79", id(), null);
        Person treasurerToo = person("bendahara", department, null, "treasurer", "goods_receiver");

        as(stranger).upload(photos(order), photo).refused(403, "not-yours");
        as(foreigner).upload(photos(order), photo).refused(404, "not-found");
        as(owner).upload(photos(order), photo).refused(403, "forbidden");
        as(approver).upload(photos(order), photo).refused(403, "forbidden");
        as(treasurerToo).upload(photos(order), photo).refused(403, "incompatible-duties");
        assertThat(kept(order)).isZero();
    }

    @Test
    void showsAPhotoToThoseWhoMaySeeTheOrderOnly() {
        String order = onItsWay();
        String name = as(receiver)
                .upload(photos(order), SamplePictures.jpeg(8))
                .expect(201)
                .text("sha256");
        String photo = photos(order) + "/" + name;

        for (Person reader : List.of(officer, approver, owner, auditor)) {
            assertThat(as(reader).download(photo).statusCode())
                    .as(reader.name())
                    .isEqualTo(200);
        }
        as(person("saingan", null, id(), "seller")).get(photo).refused(403, "not-yours");
        as(person("lain", id(), null, "procurement_officer")).get(photo).refused(403, "not-yours");
        as(operator).get(photo).refused(403, "forbidden");
        String other = accepted(1, 1);
        as(receiver).get(photos(other) + "/" + name).refused(404, "not-found");
    }

    @Test
    void namesThePhotoInTheReceiptOfTheLineThatItShows() {
        setUp(10_000_000);
        String order = accepted(10, 10);
        String shipment = sent(order, 10, 10);
        String name = as(receiver)
                .upload(photos(order), SamplePictures.jpeg(9))
                .expect(201)
                .text("sha256");

        as(receiver)
                .post(path(order, "goods-receipts"), receipt(shipment, name))
                .expect(201);

        Api.Answer receipts = as(owner).get(path(order, "goods-receipts")).expect(200);
        assertThat(receipts.text("items/0/lines/0/photoSha256")).isEqualTo(name);
        assertThat(receipts.text("items/0/lines/0/reason")).isEqualTo("basi");
    }

    @Test
    void refusesAReceiptThatNamesAPhotoOfNoSuchOrderAndChangesNothing() {
        String other = onItsWay();
        String name = as(receiver)
                .upload(photos(other), SamplePictures.jpeg(10))
                .expect(201)
                .text("sha256");
        String order = accepted(10, 10);
        String shipment = sent(order, 10, 10);
        String before = order(order).response().body();

        for (String unknown : List.of(name, "0".repeat(64))) {
            Api.Answer refused = as(receiver)
                    .post(path(order, "goods-receipts"), receipt(shipment, unknown))
                    .refused(422, "unknown-photo");
            assertThat(refused.text("errors/0/field")).isEqualTo("lines[0].photoSha256");
        }

        assertThat(order(order).response().body()).isEqualTo(before);
        assertThat(as(receiver)
                        .get(path(order, "goods-receipts"))
                        .expect(200)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(eventsOf(order)).doesNotContain("GoodsReceived");
    }

    @Test
    void neverChangesNorForgetsAPhoto() {
        String order = onItsWay();
        as(receiver).upload(photos(order), SamplePictures.jpeg(11)).expect(201);

        for (String change : List.of("UPDATE photo SET width = 1", "DELETE FROM photo", "TRUNCATE photo")) {
            assertThatThrownBy(() -> db.sql(change).update()).hasStackTraceContaining("append-only");
        }
        assertThat(kept(order)).isEqualTo(1);
    }

    private String onItsWay() {
        setUp(10_000_000);
        String order = accepted(1, 1);
        sent(order, 1, 1);
        return order;
    }

    private static String photos(String order) {
        return path(order, "photos");
    }

    private long kept(String order) {
        return count("SELECT count(*) FROM photo WHERE order_id = '" + order + "'");
    }

    private static Map<String, Object> receipt(String shipment, String photo) {
        return Map.of(
                "shipmentId",
                shipment,
                "lines",
                List.of(Map.of("lineNo", 1, "accepted", 8, "rejected", 2, "reason", "basi", "photoSha256", photo)));
    }
}
